import 'server-only';
import type { Principal } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { type Tx } from '@/lib/db/as-actor';
import { Prisma } from '@/prisma/generated/prisma/client';
import type { AnswerChange } from './changed-answers';

/** Adds what changed to the case's history, in the caller's transaction. */
export async function writeChanges(
  tx: Tx,
  principal: Principal,
  caseId: string,
  changes: readonly AnswerChange[],
): Promise<void> {
  const { organizationId, userId } = principal;
  const at = now();
  await tx.caseChange.createMany({
    data: changes.map(({ field, before, after }) => ({
      organizationId,
      caseId,
      at,
      actorId: userId,
      field,
      before: before ?? Prisma.DbNull,
      after: after ?? Prisma.DbNull,
    })),
  });
}
