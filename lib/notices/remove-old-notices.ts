import 'server-only';
import { dayMs, now } from '@/lib/core/clock';
import { asSystem } from '@/lib/db/as-actor';

/** A notice that was read goes after this long, an unread one after twice that. */
const keptMs = 30 * dayMs;

/** Removes old notices of an organisation; returns how many. */
export async function removeOldNotices(organizationId: string): Promise<number> {
  const at = now().getTime();
  const removed = await asSystem(organizationId, (tx) =>
    tx.notice.deleteMany({
      where: {
        organizationId,
        OR: [{ readAt: { lt: new Date(at - keptMs) } }, { createdAt: { lt: new Date(at - 2 * keptMs) } }],
      },
    }),
  );
  return removed.count;
}
