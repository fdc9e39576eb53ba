import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import type { PacketRow } from './list-packets';
import type { PacketAnswers } from './packet';
import { parsePacketAnswers } from './packet-answers';
import { isGenuine } from './packet-seal';
import { partiesOf } from './parties';
import { isWithPartner } from './lock-referral';
import { packetsFor } from './policy';
import { allowedActs, type ReferralAct } from './status';
import { readThread, type ThreadMessage } from './thread';

export interface PacketDetail extends PacketRow {
  answers: PacketAnswers;
  acts: ReferralAct[];
  /** What was asked and replied, oldest first. */
  messages: ThreadMessage[];
  canAsk: boolean;
}

/**
 * Opens a packet for the partner it was sent to: exactly the frozen answers. Expired, revoked or somebody else's is
 * NOT_FOUND, as one that never was. Audited.
 */
export async function readPacket(actor: Actor, code: string): Promise<PacketDetail> {
  const where = packetsFor(actor, 'packet.read');
  return asActor(actor, async (tx) => {
    const found = await tx.referral.findFirst({
      where: { ...where, packet: { is: { code, revokedAt: null, expiresAt: { gt: now() } } } },
      select: {
        id: true,
        status: true,
        service: true,
        sentAt: true,
        dueAt: true,
        requestedById: true,
        partnerId: true,
        packet: { select: { answers: true, expiresAt: true, fieldSetVersion: true, signature: true } },
      },
    });
    if (!found?.packet || !found.sentAt) throw new AppError('NOT_FOUND', 'No such packet in reach.');
    const { answers: stored, expiresAt, fieldSetVersion, signature } = found.packet;
    const answers = parsePacketAnswers(stored);
    const frozen = {
      organizationId: actor.organizationId,
      referralId: found.id,
      code,
      fieldSetVersion,
      answers,
      expiresAt,
    };
    if (!isGenuine(frozen, signature)) throw new AppError('UNAVAILABLE', 'The packet does not verify.');
    const messages = await readThread(tx, actor, found.id);
    await appendAudit(tx, actor, { action: 'packet.read', subjectId: found.id });
    return {
      code,
      status: found.status,
      service: found.service,
      sentAt: found.sentAt.toISOString(),
      dueAt: found.dueAt?.toISOString() ?? null,
      isOverdue: found.dueAt !== null && found.dueAt <= now(),
      answers,
      expiresAt: expiresAt.toISOString(),
      acts: allowedActs(found.status, partiesOf(actor, { ...found, case: null })),
      messages,
      canAsk: isWithPartner(found.status),
    };
  });
}
