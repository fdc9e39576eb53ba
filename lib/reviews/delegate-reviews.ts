import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { coverErrors, coverPeriod } from './cover-days';
import { deputiesFor } from './list-delegations';

/** Who covers, and the first and last day, YYYY-MM-DD, UTC. */
export const delegateReviewsSchema = z.strictObject({
  toId: z.uuid('key:notASupervisor'),
  startsOn: z.iso.date('key:date'),
  endsOn: z.iso.date('key:date'),
});

/**
 * Hands the reviews of the supervisor's own team to a supervisor of another team until a day, 60 days at most. The
 * deputy decides on the team's referrals and opens nothing else of its cases; the supervisor may still decide. The
 * deputy is told. INVALID for days that have passed or are out of order, or someone who is no active supervisor of
 * another team. Returns the cover's id.
 */
export async function delegateReviews(actor: Actor, input: unknown): Promise<{ id: string }> {
  requirePermission(actor, 'review.delegate');
  const { toId, startsOn, endsOn } = parseInput(delegateReviewsSchema, input);
  const { organizationId, userId, teamId } = actor;
  const at = now();
  const period = coverPeriod(startsOn, endsOn, at);
  const errors = coverErrors(period, at);
  if (Object.keys(errors).length > 0) throw new AppError('INVALID', 'The days do not fit.', errors);
  if (teamId === null) throw new AppError('NOT_ALLOWED_NOW', 'No team to hand over.');
  return asActor(actor, async (tx) => {
    const deputy = await tx.user.count({ where: { ...deputiesFor(organizationId, teamId), id: toId } });
    if (deputy !== 1) throw new AppError('INVALID', 'Cannot cover.', { toId: 'notASupervisor' });
    const id = newId();
    await tx.reviewDelegation.createMany({
      data: { organizationId, id, teamId, fromId: userId, toId, ...period, createdAt: at },
    });
    await tell(tx, actor, [toId], { kind: 'CoverBegan', subjectCode: null, once: id });
    await appendAudit(tx, actor, {
      action: 'review.delegated',
      subjectId: toId,
      detail: { delegation: id, startsOn, endsOn },
    });
    return { id };
  });
}
