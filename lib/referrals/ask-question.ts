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
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { noteStep } from './apply-act';
import { findDeskPeople } from './find-desk-people';
import { isWithPartner, lockReferral } from './lock-referral';
import { messageWords } from './message-input';
import { packetsFor } from './policy';
import { addMessage } from './thread';

/** A partner's question: what it is about, in words, or both. */
export const askQuestionSchema = z
  .strictObject({ kind: requiredAnswer('questionKind').nullable().default(null), ...messageWords })
  .refine(({ kind, text }) => kind !== null || text !== '', { path: ['text'], message: 'key:questionEmpty' });

/**
 * Asks the desk about a packet that can still be read and is not done with. The words are screened and sealed with the
 * packet's key; the requester and the reviewers are told. NOT_FOUND for a packet that expired, was revoked or is
 * somebody else's; NOT_ALLOWED_NOW once it is done; IDENTIFYING_TEXT as for every text.
 */
export async function askQuestion(actor: Actor, code: string, input: unknown): Promise<{ code: string }> {
  const where = packetsFor(actor, 'packet.answer');
  const { kind, text, confirmed } = parseInput(askQuestionSchema, input);
  assertTextIdentifiesNobody(text, 'text', confirmed);
  const { organizationId } = actor;
  const reach = { ...where, packet: { is: { code, revokedAt: null, expiresAt: { gt: now() } } } };
  const desk = await findDeskPeople(organizationId, reach);
  return asActor(actor, async (tx) => {
    const found = await tx.referral.findFirst({ where: reach, select: { id: true } });
    const status = found && (await lockReferral(tx, organizationId, found.id));
    if (!found || !status || !desk) throw new AppError('NOT_FOUND', 'No such packet in reach.');
    if (!isWithPartner(status)) throw new AppError('NOT_ALLOWED_NOW', `Nothing is asked of a ${status} one.`);
    const ordinal = await addMessage(tx, actor, { referralId: found.id, side: 'Partner', kind, text });
    await noteStep(tx, actor, found.id, 'Ask', status);
    await tell(tx, actor, desk.userIds, {
      kind: 'PartnerAsked',
      subjectCode: desk.code,
      once: `${found.id}:${ordinal}`,
    });
    await appendAudit(tx, actor, { action: 'packet.asked', subjectId: found.id });
    return { code };
  });
}
