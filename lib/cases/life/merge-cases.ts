import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import { writeChanges } from '@/lib/cases/write-changes';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { findOpenReferrals, inTheWay } from './open-referrals';
import { assertChanged, type LifeCase, reachCase } from './reach-case';
import { isClosed } from './stage';

/** A merge can be undone this long. */
const undoMs = 30 * dayMs;

export const mergeCasesSchema = z.strictObject({
  /** Code of the case that ends. */
  ended: z.string('key:required').max(40),
});

export interface Merged {
  kept: string;
  ended: string;
  /** ISO 8601, UTC. */
  undoUntil: string;
}

/**
 * Ends one of two cases of the same person in favour of the other, `keptCode`. Nothing is copied or deleted: the ended
 * case points to the kept one, is read and no longer changed, and is left out of lists and reports. NOT_ALLOWED_NOW
 * while a referral of the ended case goes on, while either is on offer, when another case was merged into the ended
 * one, and when the kept one is closed and the ended one is not.
 */
export async function mergeCases(actor: Actor, keptCode: string, input: unknown): Promise<Merged> {
  const where = casesFor(actor, 'case.merge');
  const { ended: endedCode } = parseInput(mergeCasesSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const kept = await reachCase(tx, where, keptCode);
    const ended = await reachCase(tx, where, endedCode);
    await assertMergeable(tx, organizationId, kept, ended);
    const mergedAt = now();
    const undoUntil = new Date(mergedAt.getTime() + undoMs);
    await tx.caseMerge.createMany({
      data: {
        organizationId,
        keptId: kept.id,
        mergedId: ended.id,
        mergedById: userId,
        mergedAt,
        undoUntil,
      },
    });
    await writeChanges(tx, actor, ended.id, [{ field: 'mergedInto', before: [], after: [kept.code] }]);
    await writeChanges(tx, actor, kept.id, [{ field: 'mergedCase', before: [], after: [ended.code] }]);
    assertChanged(
      await tx.case.updateMany({
        where: { ...where, id: ended.id, offeredTeamId: null, mergedCases: { none: {} } },
        data: { mergedIntoId: kept.id },
      }),
    );
    // With the ended case's row taken: a referral asked for at this moment is here by now, or finds the case merged.
    const open = await findOpenReferrals(tx, organizationId, ended.id);
    if (open.length > 0) throw new AppError('NOT_ALLOWED_NOW', 'A referral goes on.', inTheWay(open));
    // Taking the kept case's row too: of two supervisors who merge the same two either way round, one waits and fails.
    assertChanged(
      await tx.case.updateMany({ where: { ...where, id: kept.id }, data: { updatedAt: mergedAt } }),
    );
    await appendAudit(
      tx,
      actor,
      { action: 'case.merged', subjectId: ended.id, detail: { part: 'ended' } },
      { action: 'case.merged', subjectId: kept.id, detail: { part: 'kept' } },
    );
    return { kept: kept.code, ended: ended.code, undoUntil: undoUntil.toISOString() };
  });
}

async function assertMergeable(
  tx: Tx,
  organizationId: string,
  kept: LifeCase,
  ended: LifeCase,
): Promise<void> {
  if (kept.id === ended.id) throw new AppError('INVALID', 'The same case.', { ended: 'sameCase' });
  if (kept.offeredTeamId !== null || ended.offeredTeamId !== null)
    throw new AppError('NOT_ALLOWED_NOW', 'On offer.', { ended: 'offerOpen' });
  if (isClosed(kept.stage) && !isClosed(ended.stage))
    throw new AppError('NOT_ALLOWED_NOW', 'The kept case is closed.', { ended: 'keptIsClosed' });
  const chained = await tx.case.count({ where: { organizationId, mergedIntoId: ended.id } });
  if (chained > 0) throw new AppError('NOT_ALLOWED_NOW', 'Merged into before.', { ended: 'hasMerged' });
}
