import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import { assertTextIdentifiesNobody } from '@/lib/cases/assert-text';
import { listColumns } from '@/lib/cases/list/list-columns';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { type ViewQuery, viewQuerySchema } from './view-query';

const inputSchema = z.strictObject({
  /** One line. */
  name: z
    .string()
    .overwrite((text) => text.replace(/\s+/gu, ' ').trim())
    .min(1)
    .max(60),
  /** The person has seen what may be a name in `name` and says it identifies nobody. */
  nameConfirmed: z.boolean().default(false),
  query: z.record(z.string(), z.string()),
  columns: z.array(z.enum(listColumns, 'key:unknownCode')).max(listColumns.length),
  /** For the whole team; supervisors only. */
  isShared: z.boolean().default(false),
});

export const saveViewSchema = inputSchema.extend({ query: viewQuerySchema });

/**
 * Keeps a list's filters, order and columns under a name, for oneself or the team. INVALID when the name is taken or a
 * part is not a code; IDENTIFYING_TEXT when the name tells who someone is.
 */
export async function saveView(actor: Actor, input: unknown): Promise<{ id: string }> {
  requirePermission(actor, 'view.save');
  const { name, nameConfirmed, query, columns, isShared } = parseInput(inputSchema, input);
  parseInput(z.object({ query: viewQuerySchema }), { query });
  if (isShared) requirePermission(actor, 'view.share');
  const confirmedFindings = assertTextIdentifiesNobody(name, 'name', nameConfirmed);
  const { organizationId, userId, teamId } = actor;
  const words: ViewQuery = query;
  const id = newId();
  return asActor(actor, async (tx) => {
    const added = await tx.savedView.createMany({
      data: {
        organizationId,
        id,
        ownerId: userId,
        name,
        query: words,
        columns,
        teamId: isShared ? teamId : null,
        createdAt: now(),
      },
      skipDuplicates: true,
    });
    if (added.count !== 1) throw new AppError('INVALID', 'Name taken.', { name: 'nameTaken' });
    await appendAudit(tx, actor, {
      action: 'view.saved',
      subjectId: id,
      detail: { filters: Object.keys(words), isShared, confirmedFindings },
    });
    return { id };
  });
}
