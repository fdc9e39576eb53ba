import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';

/** Deletes one of the person's own views; NOT_FOUND for anyone else's. */
export async function removeView(actor: Actor, id: string): Promise<{ id: string }> {
  requirePermission(actor, 'view.save');
  if (!z.uuid().safeParse(id).success) throw new AppError('NOT_FOUND', 'No id of a view.');
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const removed = await tx.savedView.deleteMany({ where: { organizationId, id, ownerId: userId } });
    if (removed.count !== 1) throw new AppError('NOT_FOUND', 'No such view of this person.');
    await appendAudit(tx, actor, { action: 'view.removed', subjectId: id });
    return { id };
  });
}
