import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';

/**
 * Ends a cover before its day; the deputy decides nothing more from this moment. Only by who handed over: NOT_FOUND for
 * anyone else's. NOT_ALLOWED_NOW when it is over already.
 */
export async function endDelegation(actor: Actor, id: string): Promise<{ id: string }> {
  requirePermission(actor, 'review.delegate');
  const { organizationId, userId } = actor;
  const at = now();
  return asActor(actor, async (tx) => {
    const where = { organizationId, id, fromId: userId };
    const found = await tx.reviewDelegation.findFirst({ where, select: { toId: true } });
    if (!found) throw new AppError('NOT_FOUND', 'No such cover of this person.');
    const ended = await tx.reviewDelegation.updateMany({
      where: { ...where, endedAt: null, endsAt: { gt: at } },
      data: { endedAt: at },
    });
    if (ended.count !== 1) throw new AppError('NOT_ALLOWED_NOW', 'The cover is over.');
    await appendAudit(tx, actor, {
      action: 'review.delegationEnded',
      subjectId: found.toId,
      detail: { delegation: id },
    });
    return { id };
  });
}
