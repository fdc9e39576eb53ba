import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { assertTextIdentifiesNobody } from '@/lib/cases/assert-text';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { actSelect, noteStep } from './apply-act';
import { isWithPartner, lockReferral } from './lock-referral';
import { messageWords } from './message-input';
import { partiesOf } from './parties';
import { referralsFor } from './policy';
import { peopleOfPartner } from './recipients';
import { addMessage } from './thread';

/** A reply to the partner. */
export const replyToPartnerSchema = z
  .strictObject(messageWords)
  .refine(({ text }) => text !== '', { path: ['text'], message: 'key:required' });

/**
 * Replies to the partner about a packet that is with them. A reply leaves the organisation, so whoever reviews writes
 * it: FORBIDDEN for who asked for the referral. Screened and sealed as a question is; NOT_ALLOWED_NOW once the packet
 * expired, was taken back or is done with.
 */
export async function replyToPartner(actor: Actor, code: string, input: unknown): Promise<{ code: string }> {
  const where = referralsFor(actor, 'referral.decide');
  const { text, confirmed } = parseInput(replyToPartnerSchema, input);
  assertTextIdentifiesNobody(text, 'text', confirmed);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({ where: { ...where, code }, select: actSelect });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    if (!partiesOf(actor, referral).includes('reviewer')) {
      throw new AppError('FORBIDDEN', 'Whoever asked for it does not reply.');
    }
    const status = await lockReferral(tx, organizationId, referral.id);
    const packet = await tx.referralPacket.findFirst({
      where: { organizationId, referralId: referral.id, revokedAt: null, expiresAt: { gt: now() } },
      select: { code: true },
    });
    if (!packet || !status || !isWithPartner(status)) {
      throw new AppError('NOT_ALLOWED_NOW', 'The packet is not with the partner.');
    }
    const ordinal = await addMessage(tx, actor, {
      referralId: referral.id,
      side: 'Desk',
      kind: null,
      text,
    });
    await noteStep(tx, actor, referral.id, 'Reply', status);
    const partner = await peopleOfPartner(tx, organizationId, referral.partnerId);
    await tell(tx, actor, partner, {
      kind: 'PacketReplied',
      subjectCode: packet.code,
      once: `${referral.id}:${ordinal}`,
    });
    await appendAudit(tx, actor, { action: 'packet.replied', subjectId: referral.id });
    return { code };
  });
}
