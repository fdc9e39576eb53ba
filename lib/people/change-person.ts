import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { endSessions } from '@/lib/auth/session';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';

export const changePersonSchema = z.strictObject({
  userId: z.uuid(),
  status: z.enum(['active', 'disabled']),
});

/**
 * Disables or re-enables an account; disabling ends all its sessions at once. Nobody can disable themselves, so an
 * organisation cannot lock itself out by one click.
 */
export async function changePerson(actor: Actor, input: unknown): Promise<void> {
  requirePermission(actor, 'people.manage');
  const { userId, status } = parseInput(changePersonSchema, input);
  if (userId === actor.userId) throw new AppError('NOT_ALLOWED_NOW', 'Not one’s own account.');
  const { organizationId } = actor;
  await asActor(actor, async (tx) => {
    const changed = await tx.user.updateMany({ where: { organizationId, id: userId }, data: { status } });
    if (changed.count !== 1) throw new AppError('NOT_FOUND', 'No such account.');
    if (status === 'disabled') await endSessions(tx, organizationId, userId);
    await appendAudit(tx, actor, { action: 'person.changed', subjectId: userId, detail: { status } });
  });
}
