import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { referralsFor } from '@/lib/referrals/policy';

/** Who ended a review, how and when. `at` is ISO 8601, UTC. */
export interface LastDecision {
  /** Code of `referralAct`. */
  act: string;
  by: string;
  at: string;
}

/**
 * What ended the review that someone else was about to decide; null when it is out of reach, still waits, or the reader
 * decided it. Audited.
 */
export async function readLastDecision(actor: Actor, code: string): Promise<LastDecision | null> {
  const where = { ...referralsFor(actor, 'referral.decide'), code };
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.referral.findFirst({ where, select: { id: true, status: true } });
    if (!found || found.status === 'InReview') return null;
    const event = await tx.referralEvent.findFirst({
      where: {
        organizationId,
        referralId: found.id,
        act: { in: ['Approve', 'Return', 'Decline', 'Withdraw'] },
      },
      orderBy: { ordinal: 'desc' },
      select: { act: true, at: true, actorId: true },
    });
    if (!event || event.actorId === userId) return null;
    const person = await tx.user.findFirst({
      where: { organizationId, id: event.actorId },
      select: { displayName: true },
    });
    await appendAudit(tx, actor, { action: 'referral.read', subjectId: found.id });
    return { act: event.act, by: person?.displayName ?? '', at: event.at.toISOString() };
  });
}
