import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { actSelect, applyAct } from './apply-act';
import { referralsFor } from './policy';
import { revokePacket } from './revoke-packet';
import type { ReferralStep } from './request-referral';
import { allowedActs } from './status';
import { partiesOf } from './parties';

/**
 * Takes a referral back: withdraws it before it was decided, revokes it after. A revoked packet is gone for the
 * partner with the next request. NOT_ALLOWED_NOW when it is too late.
 */
export async function takeBackReferral(actor: Actor, code: string): Promise<ReferralStep> {
  const where = referralsFor(actor, 'referral.request');
  return asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({ where: { ...where, code }, select: actSelect });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    const acts = allowedActs(referral.status, partiesOf(actor, referral));
    const act = acts.find((candidate) => candidate === 'Withdraw' || candidate === 'Revoke');
    if (!act) throw new AppError('NOT_ALLOWED_NOW', `Nothing to take back from ${referral.status}.`);
    if (act === 'Revoke') await revokePacket(tx, actor, referral.id);
    const { status, version } = await applyAct(tx, actor, referral, act, { heldUntil: null });
    return { code, status, version };
  });
}
