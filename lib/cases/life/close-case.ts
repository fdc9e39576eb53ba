import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import { retainUntilOf } from '@/lib/cases/retention-clock';
import { writeChanges } from '@/lib/cases/write-changes';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { vocabulary } from '@/lib/vocabulary/lists';
import type { LifeStep } from './change-stage';
import { findOpenReferrals, inTheWay } from './open-referrals';
import { assertChanged, reachCase } from './reach-case';
import { closedStage, isClosed } from './stage';

const reasons = vocabulary.closureReason.map(({ code }) => code);

export const closeCaseSchema = z.strictObject({
  reason: z.enum(reasons, {
    error: (issue) => (issue.input === undefined || issue.input === '' ? 'key:required' : 'key:unknownCode'),
  }),
});

/**
 * Closes a case with its reason and starts its retention clock; tasks still open end as no longer needed.
 * NOT_ALLOWED_NOW while a referral goes on (the error names which), while the case is offered to another team, and
 * when it is closed already.
 */
export async function closeCase(actor: Actor, code: string, input: unknown): Promise<LifeStep> {
  const where = casesFor(actor, 'case.close');
  const { reason } = parseInput(closeCaseSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    if (isClosed(found.stage)) throw new AppError('NOT_ALLOWED_NOW', 'Closed already.');
    if (found.offeredTeamId !== null)
      throw new AppError('NOT_ALLOWED_NOW', 'Offered to another team.', { reason: 'offerOpen' });
    const [stage, at] = [closedStage(reason), now()];
    const retainUntil = retainUntilOf(reason, at);
    assertChanged(
      await tx.case.updateMany({
        where: { ...where, id: found.id, stage: found.stage, offeredTeamId: null },
        data: { stage, closureReason: reason, closedAt: at, retainUntil, nextDueAt: null, updatedAt: at },
      }),
    );
    // With the case's row taken: a referral asked for at this moment is here by now, or finds the case closed.
    const open = await findOpenReferrals(tx, organizationId, found.id);
    if (open.length > 0) throw new AppError('NOT_ALLOWED_NOW', 'A referral goes on.', inTheWay(open));
    await tx.caseTask.updateMany({
      where: { organizationId, caseId: found.id, completedAt: null },
      data: { completedAt: at, completedById: userId, outcome: 'NotNeeded' },
    });
    await writeChanges(tx, actor, found.id, [
      { field: 'stage', before: [found.stage], after: [stage] },
      { field: 'closureReason', before: [], after: [reason] },
    ]);
    await appendAudit(tx, actor, { action: 'case.closed', subjectId: found.id, detail: { reason } });
    return { code: found.code, stage };
  });
}
