import 'server-only';
import { systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { isAppError } from '@/lib/core/errors';
import { asSystem } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { moveReferral } from '@/lib/referrals/apply-act';
import { reviewersOf } from '@/lib/referrals/recipients';
import { nextStatus } from '@/lib/referrals/status';

/** At most this many in one turn of the clock; the rest has its turn a minute later. */
const atOnce = 500;

/**
 * Expires referrals whose packet can no longer be read and that nobody accepted. Whoever asked is told, and the
 * reviewers. Returns how many.
 */
export async function expirePackets(organizationId: string): Promise<number> {
  const system = systemActor(organizationId);
  const at = now();
  const due = await asSystem(organizationId, (tx) =>
    tx.referral.findMany({
      where: {
        organizationId,
        status: { in: ['Approved', 'Sent'] },
        packet: { is: { expiresAt: { lte: at } } },
      },
      select: {
        id: true,
        code: true,
        status: true,
        version: true,
        requestedById: true,
        case: { select: { teamId: true } },
      },
      take: atOnce,
    }),
  );
  let expired = 0;
  for (const referral of due) {
    const status = nextStatus(referral.status, 'Expire');
    if (!status) continue;
    // One at a time and each in its own transaction: one that fails holds up none of the others.
    const moved = await asSystem(organizationId, async (tx) => {
      await moveReferral(tx, system, referral, {
        act: 'Expire',
        status,
        changes: { heldUntil: null, dueAt: null },
      });
      const { id, code, requestedById } = referral;
      const reviewers = await reviewersOf(tx, organizationId, referral.case.teamId, requestedById, at);
      await tell(tx, system, [requestedById, ...reviewers], {
        kind: 'ReferralExpired',
        subjectCode: code,
        once: id,
      });
      return true;
    }).catch((error: unknown) => {
      if (isAppError(error) && error.code === 'CONFLICT') return false;
      throw error;
    });
    if (moved) expired += 1;
  }
  return expired;
}
