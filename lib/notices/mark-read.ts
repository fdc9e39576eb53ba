import 'server-only';
import { z } from 'zod';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';

/** Which notices were seen; without ids, all of them. */
export const markReadSchema = z.strictObject({ ids: z.array(z.uuid()).max(100).optional() });

/** Marks the actor's own notices as read; other people's are not touched, whatever ids are sent. Returns how many. */
export async function markRead(actor: Actor, input: unknown): Promise<{ read: number }> {
  requirePermission(actor, 'notice.read');
  const { ids } = parseInput(markReadSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const marked = await tx.notice.updateMany({
      where: { organizationId, userId, readAt: null, ...(ids && { id: { in: ids } }) },
      data: { readAt: now() },
    });
    return { read: marked.count };
  });
}
