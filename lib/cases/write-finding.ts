import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/db/as-actor';

/**
 * Keeps a person's decision about trafficking: what was decided, by what kind of body, recorded by whom and when.
 * Nothing is kept while either is open: a suggestion is no decision.
 */
export async function writeFinding(
  tx: Tx,
  actor: Actor,
  caseId: string,
  {
    traffickingStatus,
    statusDecidedBy,
  }: { traffickingStatus: string | null; statusDecidedBy: string | null },
): Promise<void> {
  if (traffickingStatus === null || statusDecidedBy === null) return;
  const { organizationId, userId } = actor;
  await tx.identificationFinding.createMany({
    data: {
      organizationId,
      caseId,
      status: traffickingStatus,
      decidedBy: statusDecidedBy,
      recordedById: userId,
      recordedAt: now(),
    },
  });
}
