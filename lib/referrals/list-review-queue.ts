import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { referralsFor } from './policy';
import { type ReferralRow, referralRowSelect, toReferralRow } from './select';

/** A queue longer than this is shown in part; the oldest deadlines are in it. */
const longest = 200;

export interface ReviewQueue {
  items: ReferralRow[];
  total: number;
}

/**
 * Everything that waits for a decision in the supervisor's team, the nearest deadline first. Requests of their own are
 * in it, marked, and cannot be decided by them.
 */
export async function listReviewQueue(actor: Actor): Promise<ReviewQueue> {
  const where = { ...referralsFor(actor, 'referral.decide'), status: 'InReview' as const };
  return asActor(actor, async (tx) => {
    const total = await tx.referral.count({ where });
    const found = await tx.referral.findMany({
      where,
      select: referralRowSelect,
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: longest,
    });
    await appendAudit(tx, actor, { action: 'referrals.listed', detail: { count: found.length } });
    return { items: found.map((record) => toReferralRow(record, actor.userId)), total };
  });
}
