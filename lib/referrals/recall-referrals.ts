import 'server-only';
import type { Actor } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { moveReferral } from './apply-act';
import { revokePacket } from './revoke-packet';
import { nextStatus } from './status';

/**
 * Recalls every open referral of a case, or those to one partner, because the person no longer agrees: withdrawn where
 * nobody decided yet, revoked after. Whoever records the withdrawal does it, whoever asked for the referral. Runs in
 * the caller's transaction; returns how many were recalled.
 */
export async function recallReferrals(
  tx: Tx,
  actor: Actor,
  caseId: string,
  partnerId: string | null,
): Promise<number> {
  const { organizationId } = actor;
  const referrals = await tx.referral.findMany({
    where: { organizationId, caseId, ...(partnerId && { partnerId }) },
    select: { id: true, code: true, status: true, version: true, requestedById: true },
    orderBy: { createdAt: 'asc' },
  });
  let recalled = 0;
  for (const referral of referrals) {
    const act = (['Withdraw', 'Revoke'] as const).find((candidate) => nextStatus(referral.status, candidate));
    const status = act && nextStatus(referral.status, act);
    if (!act || !status) continue;
    // One after the other: they share a connection, and the audit chain is a chain.
    if (act === 'Revoke') await revokePacket(tx, actor, referral.id);
    await moveReferral(tx, actor, referral, { act, status, changes: { heldUntil: null } });
    await tell(tx, actor, [referral.requestedById], {
      kind: 'ReferralRecalled',
      subjectCode: referral.code,
      once: referral.id,
    });
    recalled += 1;
  }
  return recalled;
}
