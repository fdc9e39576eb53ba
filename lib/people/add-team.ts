import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';

export const addTeamSchema = z.strictObject({ name: z.string().trim().min(1).max(60) });

/** Adds a team. INVALID when the name is taken. */
export async function addTeam(actor: Actor, input: unknown): Promise<{ id: string }> {
  requirePermission(actor, 'people.manage');
  const { name } = parseInput(addTeamSchema, input);
  const { organizationId } = actor;
  const id = newId();
  return asActor(actor, async (tx) => {
    const added = await tx.team.createMany({ data: { organizationId, id, name }, skipDuplicates: true });
    if (added.count !== 1) throw new AppError('INVALID', 'Name taken.', { name: 'nameTaken' });
    await appendAudit(tx, actor, { action: 'team.created', subjectId: id });
    return { id };
  });
}
