import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { formatInvitation } from '@/lib/auth/invitation-link';
import type { Actor } from '@/lib/core/actor';
import { hourMs, now } from '@/lib/core/clock';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { hashSecret, newId, newSecret } from '@/lib/core/ids';
import { asActor } from '@/lib/db/as-actor';
import { actSelect, noteStep } from '@/lib/referrals/apply-act';
import { isWithPartner, lockReferral } from '@/lib/referrals/lock-referral';
import { partiesOf } from '@/lib/referrals/parties';
import { referralsFor } from '@/lib/referrals/policy';
import { hashLinkCode, newLinkCode } from './link-code';

/** A link works this long, and once. */
const lifetimeMs = 72 * hourMs;

/** What is shown once: the link to send, and the code to tell by another channel. */
export interface PartnerLink {
  link: string;
  code: string;
  /** ISO 8601, UTC. */
  expiresAt: string;
}

/**
 * Makes a one-use link to a packet for a partner without an account, and the code that opens it; only hashes are kept.
 * Links made before and not opened stop working. For whoever may take the referral back, while the packet is with the
 * partner: FORBIDDEN and NOT_ALLOWED_NOW otherwise.
 */
export async function makeLink(actor: Actor, referralCode: string): Promise<PartnerLink> {
  const where = referralsFor(actor, 'referral.request');
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({
      where: { ...where, code: referralCode },
      select: actSelect,
    });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    if (!partiesOf(actor, referral).includes('staff')) throw new AppError('FORBIDDEN', 'Not theirs to link.');
    const status = await lockReferral(tx, organizationId, referral.id);
    const at = now();
    const live = await tx.referralPacket.count({
      where: { organizationId, referralId: referral.id, revokedAt: null, expiresAt: { gt: at } },
    });
    if (live === 0 || !status || !isWithPartner(status)) {
      throw new AppError('NOT_ALLOWED_NOW', 'The packet is not with the partner.');
    }
    await tx.partnerLink.updateMany({
      where: { organizationId, referralId: referral.id, openedAt: null, revokedAt: null },
      data: { revokedAt: at },
    });
    const id = newId();
    const token = newSecret();
    const code = newLinkCode();
    const expiresAt = new Date(at.getTime() + lifetimeMs);
    await tx.partnerLink.createMany({
      data: {
        organizationId,
        id,
        referralId: referral.id,
        tokenHash: hashSecret(token),
        codeHash: hashLinkCode(id, code),
        createdById: actor.userId,
        createdAt: at,
        expiresAt,
      },
    });
    await noteStep(tx, actor, referral.id, 'Link', status);
    await appendAudit(tx, actor, { action: 'packet.linked', subjectId: referral.id });
    const link = `${env().origin}/packet#${formatInvitation({ organizationId, token })}`;
    return { link, code, expiresAt: expiresAt.toISOString() };
  });
}
