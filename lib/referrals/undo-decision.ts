import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { actSelect, applyAct } from './apply-act';
import { packetFields } from './packet';
import { referralsFor } from './policy';
import type { ReferralStep } from './request-referral';

/**
 * Takes back one's own decision while it is held: the referral waits for review as before, with all the fields that were
 * asked for, and nothing has left. NOT_ALLOWED_NOW once the decision has taken effect, FORBIDDEN for anyone else.
 */
export async function undoDecision(actor: Actor, code: string): Promise<ReferralStep> {
  const where = referralsFor(actor, 'referral.decide');
  return asActor(actor, async (tx) => {
    const { organizationId } = actor;
    const referral = await tx.referral.findFirst({ where: { ...where, code }, select: actSelect });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    if (referral.heldUntil === null || now() >= referral.heldUntil) {
      throw new AppError('NOT_ALLOWED_NOW', 'The decision has taken effect.', { decision: 'tooLate' });
    }
    const all = packetFields.filter((field) =>
      [...referral.packetFields, ...referral.trimmedFields].includes(field),
    );
    const { status, version } = await applyAct(tx, actor, referral, 'Undo', {
      reviewedById: null,
      decision: null,
      decisionReason: null,
      decidedAt: null,
      heldUntil: null,
      packetFields: all,
      trimmedFields: [],
    });
    await tx.referralPacket.deleteMany({ where: { organizationId, referralId: referral.id } });
    return { code, status, version };
  });
}
