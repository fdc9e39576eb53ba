import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/db/as-actor';

/** Takes the packet away from the partner: its page is empty with the next request. */
export async function revokePacket(tx: Tx, actor: Actor, referralId: string): Promise<void> {
  await tx.referralPacket.updateMany({
    where: { organizationId: actor.organizationId, referralId, revokedAt: null },
    data: { revokedAt: now() },
  });
}
