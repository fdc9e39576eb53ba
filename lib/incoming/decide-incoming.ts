import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import { addDraft } from '@/lib/cases/drafts/begin-draft';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { draftFromIncoming } from './draft-from-incoming';
import { openIncoming } from './incoming-vault';
import { incomingFor } from './policy';

/** Take it as a draft case, or refuse it with a reason. */
export const decideIncomingSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('take') }),
  z.strictObject({ decision: z.literal('refuse'), reason: requiredAnswer('incomingRefusal') }),
]);

export interface DecidedIncoming {
  code: string;
  status: 'Taken' | 'Refused';
  /** The draft case it became, the taker's own; null when refused. */
  draftId: string | null;
}

/**
 * Decides on something that came in to the supervisor's team. Taken, it becomes a draft case of the supervisor who took
 * it. Either way the key of what was sealed goes in the same transaction. Of many who decide at once one succeeds, the
 * others get CONFLICT; NOT_FOUND when out of reach.
 */
export async function decideIncoming(actor: Actor, code: string, input: unknown): Promise<DecidedIncoming> {
  const where = incomingFor(actor);
  const choice = parseInput(decideIncomingSchema, input);
  if (choice.decision === 'take') requirePermission(actor, 'case.record');
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.incomingReferral.findFirst({
      where: { ...where, code },
      select: {
        id: true,
        sealed: true,
        wrappedKey: true,
        channel: { select: { partner: { select: { kind: true } } } },
      },
    });
    if (!found) throw new AppError('NOT_FOUND', 'Nothing of this code came in to the team.');
    const isTaken = choice.decision === 'take';
    const status = isTaken ? 'Taken' : 'Refused';
    const decided = await tx.incomingReferral.updateMany({
      where: { ...where, id: found.id, status: 'Waiting' },
      data: {
        status,
        refusalReason: isTaken ? null : choice.reason,
        decidedAt: now(),
        decidedById: userId,
        wrappedKey: null,
      },
    });
    const { id, sealed, wrappedKey } = found;
    if (decided.count !== 1 || !wrappedKey) throw new AppError('CONFLICT', 'It was decided meanwhile.');
    const kind = found.channel.partner?.kind ?? null;
    const draftId = isTaken
      ? await beginTaken(tx, actor, { organizationId, id, sealed, wrappedKey }, kind)
      : null;
    await appendAudit(tx, actor, {
      action: isTaken ? 'incoming.taken' : 'incoming.refused',
      subjectId: id,
      ...(!isTaken && { detail: { reason: choice.reason } }),
    });
    return { code, status, draftId };
  });
}

async function beginTaken(
  tx: Tx,
  actor: Actor,
  row: Parameters<typeof openIncoming>[0],
  senderKind: string | null,
): Promise<string> {
  const id = newId();
  const content = draftFromIncoming(openIncoming(row), senderKind);
  await addDraft(tx, actor, { id, caseId: null, baseVersion: null, content });
  return id;
}
