import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { actSelect } from './apply-act';
import { isWithPartner } from './lock-referral';
import { partiesOf } from './parties';
import { referralsFor } from './policy';
import { readThread, type ThreadMessage } from './thread';

/** What goes between desk and partner about a referral, and what the reader can do about it now. */
export interface PartnerContact {
  messages: ThreadMessage[];
  canReply: boolean;
  canLink: boolean;
}

/**
 * What was asked and replied, for staff who may read the referral; audited where there is
 * something to read. NOT_FOUND when out of reach.
 */
export async function readMessages(actor: Actor, code: string): Promise<PartnerContact> {
  const where = referralsFor(actor, 'referral.read');
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({ where: { ...where, code }, select: actSelect });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    const live = await tx.referralPacket.count({
      where: { organizationId, referralId: referral.id, revokedAt: null, expiresAt: { gt: now() } },
    });
    const parties = live > 0 && isWithPartner(referral.status) ? partiesOf(actor, referral) : [];
    const messages = await readThread(tx, actor, referral.id);
    if (messages.length > 0) {
      await appendAudit(tx, actor, { action: 'referral.read', subjectId: referral.id });
    }
    return { messages, canReply: parties.includes('reviewer'), canLink: parties.includes('staff') };
  });
}
