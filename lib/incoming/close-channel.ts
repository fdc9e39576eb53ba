import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';

/**
 * Closes a channel: nothing comes in through its link any more; what waits still waits. NOT_FOUND when the organisation
 * has no such open channel.
 */
export async function closeChannel(actor: Actor, id: string): Promise<{ id: string }> {
  requirePermission(actor, 'intake.manage');
  const { organizationId } = actor;
  if (!z.uuid().safeParse(id).success) throw new AppError('NOT_FOUND', 'No such channel.');
  return asActor(actor, async (tx) => {
    const closed = await tx.intakeChannel.updateMany({
      where: { organizationId, id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (closed.count !== 1) throw new AppError('NOT_FOUND', 'No such open channel.');
    await appendAudit(tx, actor, { action: 'intake.closed', subjectId: id });
    return { id };
  });
}
