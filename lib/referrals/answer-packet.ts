import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { applyAct } from './apply-act';
import { findDeskPeople } from './find-desk-people';
import { packetsFor } from './policy';
import type { ReferralStatus } from './status';

/** A partner's answer. Declining needs a reason, completing an outcome. */
export const answerPacketSchema = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accept') }),
  z.strictObject({ answer: z.literal('decline'), declineReason: requiredAnswer('declineReason') }),
  z.strictObject({ answer: z.literal('start') }),
  z.strictObject({ answer: z.literal('complete'), outcome: requiredAnswer('referralOutcome') }),
]);

/**
 * The partner's answer to a packet. `code` is the packet's own code, the only one a partner is shown; the referral's is
 * taken too. A packet that expired, was revoked or was sent to somebody else is NOT_FOUND. The requester and the
 * reviewers are told that there is an answer.
 */
export async function answerPacket(
  actor: Actor,
  code: string,
  input: unknown,
): Promise<{ code: string; status: ReferralStatus }> {
  const where = packetsFor(actor, 'packet.answer');
  const answer = parseInput(answerPacketSchema, input);
  const at = now();
  const packet = { revokedAt: null, expiresAt: { gt: at } };
  const reach = { ...where, OR: [{ code, packet: { is: packet } }, { packet: { is: { ...packet, code } } }] };
  const desk = await findDeskPeople(actor.organizationId, reach);
  return asActor(actor, async (tx) => {
    const found = await tx.referral.findFirst({
      where: reach,
      select: { id: true, status: true, version: true, requestedById: true, partnerId: true },
    });
    if (!found || !desk) throw new AppError('NOT_FOUND', 'No such packet in reach.');
    const { act, changes } = stepOf(answer, at);
    const { status, version } = await applyAct(tx, actor, { ...found, case: null }, act, changes);
    await tell(tx, actor, desk.userIds, {
      kind: 'PartnerAnswered',
      subjectCode: desk.code,
      once: `${found.id}:${version}`,
    });
    return { code, status };
  });
}

function stepOf(answer: z.output<typeof answerPacketSchema>, at: Date) {
  switch (answer.answer) {
    case 'accept':
      return { act: 'Accept', changes: { answeredAt: at, dueAt: null } } as const;
    case 'decline':
      return {
        act: 'PartnerDecline',
        changes: { answeredAt: at, dueAt: null, declineReason: answer.declineReason },
      } as const;
    case 'start':
      return { act: 'Start', changes: {} } as const;
    case 'complete':
      return { act: 'Complete', changes: { completedAt: at, outcome: answer.outcome } } as const;
  }
}
