import 'server-only';
import type { Principal } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/db/as-actor';

/** Takes the packet away from the partner: its page is empty with the next request, and links to it open no more. */
export async function revokePacket(tx: Tx, actor: Principal, referralId: string): Promise<void> {
  const { organizationId } = actor;
  const revokedAt = now();
  await tx.referralPacket.updateMany({
    where: { organizationId, referralId, revokedAt: null },
    data: { revokedAt },
  });
  await tx.partnerLink.updateMany({
    where: { organizationId, referralId, openedAt: null, revokedAt: null },
    data: { revokedAt },
  });
}
