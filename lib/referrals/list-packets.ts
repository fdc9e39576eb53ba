import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asActor } from '@/lib/db/as-actor';
import { packetsFor } from './policy';
import type { ReferralStatus } from './status';

/** A packet in the partner's list: its own code and nothing of the case or the workers. */
export interface PacketRow {
  code: string;
  status: ReferralStatus;
  service: string;
  sentAt: string;
  /** The answer is wanted by then; null once there is one. */
  dueAt: string | null;
  isOverdue: boolean;
  /** It can be read until then. */
  expiresAt: string;
}

const longest = 200;

/** The packets that are with this partner and can still be read, newest first; audited. */
export async function listPackets(actor: Actor): Promise<PacketRow[]> {
  const where = packetsFor(actor, 'packet.read');
  return asActor(actor, async (tx) => {
    const at = now();
    const found = await tx.referral.findMany({
      where: { ...where, packet: { is: { revokedAt: null, expiresAt: { gt: at } } } },
      select: {
        status: true,
        service: true,
        sentAt: true,
        dueAt: true,
        packet: { select: { code: true, expiresAt: true } },
      },
      orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
      take: longest,
    });
    await appendAudit(tx, actor, { action: 'referrals.listed', detail: { count: found.length } });
    return found.flatMap(({ status, service, sentAt, dueAt, packet }) =>
      packet && sentAt
        ? [
            {
              code: packet.code,
              status,
              service,
              sentAt: sentAt.toISOString(),
              dueAt: dueAt?.toISOString() ?? null,
              isOverdue: dueAt !== null && dueAt <= at,
              expiresAt: packet.expiresAt.toISOString(),
            },
          ]
        : [],
    );
  });
}
