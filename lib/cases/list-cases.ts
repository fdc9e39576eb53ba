import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { parseCode } from '@/lib/core/codes';
import { decodeCursor, encodeCursor } from '@/lib/core/cursor';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { isCode } from '@/lib/vocabulary/answers';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { casesFor } from './policy';
import { type CaseRow, caseRowSelect, toCaseRow } from './select';

const code = (list: Parameters<typeof isCode>[0]) =>
  z.string().refine((value) => isCode(list, value), 'key:unknownCode');

export const caseSorts = ['-updated', 'updated', '-registered', 'registered'] as const;

/** Filters, order and page of a case list. Everything is a code or an opaque id: safe in a URL. */
export const listCasesSchema = z.strictObject({
  pattern: code('exploitationType').optional(),
  stage: code('caseStage').optional(),
  risk: code('riskLevel').optional(),
  team: z.uuid().optional(),
  /** `me`: cases assigned to the person who asks. */
  assigned: z.enum(['me']).optional(),
  /** A case code as typed. */
  code: z.string().max(40).optional(),
  sort: z.enum(caseSorts).default('-updated'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});

export type ListCasesQuery = z.input<typeof listCasesSchema>;

export interface CasePage {
  items: CaseRow[];
  /** All cases that fit the filters, over all pages. */
  total: number;
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

/**
 * One page of the cases the actor may read, by keyset: a deep page costs what the first one does. The look is audited
 * with the names of the filters and the number of rows.
 */
export async function listCases(actor: Actor, input: unknown): Promise<CasePage> {
  const reach = casesFor(actor, 'case.read');
  const query = parseInput(listCasesSchema, input);
  const where: Prisma.CaseWhereInput = { AND: [reach, filtersOf(actor, query)] };
  const column = query.sort.endsWith('updated') ? 'updatedAt' : 'createdAt';
  const direction = query.sort.startsWith('-') ? 'desc' : 'asc';

  return asActor(actor, async (tx) => {
    const total = await tx.case.count({ where });
    const found = await tx.case.findMany({
      where: query.cursor ? { AND: [where, after(query.cursor, column, direction)] } : where,
      select: caseRowSelect,
      orderBy: [{ [column]: direction }, { id: direction }],
      take: query.limit + 1,
    });
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    await appendAudit(tx, actor, {
      action: 'cases.listed',
      detail: {
        filters: Object.keys(query).filter((key) => !['sort', 'limit', 'cursor'].includes(key)),
        count: page.length,
      },
    });
    return {
      items: page.map(toCaseRow),
      total,
      next: found.length > page.length && last ? encodeCursor({ at: last[column], id: last.id }) : null,
    };
  });
}

function filtersOf(actor: Actor, query: z.output<typeof listCasesSchema>): Prisma.CaseWhereInput {
  return {
    ...(query.pattern && { patterns: { has: query.pattern } }),
    ...(query.stage && { stage: query.stage }),
    ...(query.risk && { riskLevel: query.risk }),
    ...(query.team && { teamId: query.team }),
    ...(query.assigned && { assignedToId: actor.userId }),
    // A code that cannot be one matches nothing, rather than everything.
    ...(query.code && { code: parseCode('case', query.code) ?? '' }),
  };
}

/** Rows behind the cursor. The first condition is what the index can seek to. */
function after(
  cursor: string,
  column: 'updatedAt' | 'createdAt',
  direction: 'asc' | 'desc',
): Prisma.CaseWhereInput {
  const { at, id } = decodeCursor(cursor);
  const [beyond, upTo] = direction === 'desc' ? (['lt', 'lte'] as const) : (['gt', 'gte'] as const);
  return {
    AND: [{ [column]: { [upTo]: at } }, { OR: [{ [column]: { [beyond]: at } }, { id: { [beyond]: id } }] }],
  };
}
