import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { decodeCursor, encodeCursor } from '@/lib/core/cursor';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { type ChangeRow, changeSelect, toChangeRows } from './changes';

export interface ChangePage {
  items: ChangeRow[];
  /** Where to go on from; null on the last page. */
  next: string | null;
}

export const historyQuerySchema = z.strictObject({
  /** Changes before this place: `next` of the page before. */
  before: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/**
 * What changed in a case, newest first: which answer, from what to what, by whom. What is sealed is named and stays
 * hidden. The look is audited. NOT_FOUND when the case is out of reach.
 */
export async function listChanges(actor: Actor, code: string, input: unknown): Promise<ChangePage> {
  const where = casesFor(actor, 'case.history');
  const { before, limit } = parseInput(historyQuerySchema, input);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({ where: { ...where, code }, select: { id: true } });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const rows = await tx.caseChange.findMany({
      where: { organizationId, caseId: found.id, ...(before && olderThan(before)) },
      select: changeSelect,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const items = await toChangeRows(tx, organizationId, page);
    await appendAudit(tx, actor, { action: 'case.read', subjectId: found.id, detail: { part: 'changes' } });
    return {
      items,
      next: rows.length > limit && last ? encodeCursor({ at: last.at, id: last.id }) : null,
    };
  });
}

function olderThan(cursor: string): Prisma.CaseChangeWhereInput {
  const { at, id } = decodeCursor(cursor);
  return { AND: [{ at: { lte: at } }, { OR: [{ at: { lt: at } }, { id: { lt: id } }] }] };
}
