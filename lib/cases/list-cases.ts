import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { type CaseFilterName, caseFilters, filterClauses } from './list/list-filters';
import {
  type CaseCursor,
  caseSorts,
  columnOf,
  decodeCaseCursor,
  encodeCaseCursor,
  stretchesFrom,
} from './list/list-pages';
import { type CaseListRow, caseListSelect, toCaseListRow } from './list/list-row';
import { casesFor } from './policy';

/** Filters, order and page of a case list. Everything is a code or an opaque id: safe in a URL. */
export const listCasesSchema = z.strictObject({
  ...caseFilters,
  sort: z.enum(caseSorts).default('-updated'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});

export interface CasePage {
  items: CaseListRow[];
  /** All cases that fit the filters, over all pages. */
  total: number;
  /** Cursor of the next page; null on the last. */
  next: string | null;
  /** Cursor of the page before; null on the first. */
  previous: string | null;
  /** Where nothing fits: filters without which something would, and how many cases. */
  emptiedBy: { filter: CaseFilterName; total: number }[];
}

/**
 * One page of the cases the actor may read, by keyset: a deep page costs what the first one does. A case that was
 * merged into another is only found by its code. The look is audited with the names of the filters and the number of
 * rows.
 */
export async function listCases(actor: Actor, input: unknown): Promise<CasePage> {
  const reach = casesFor(actor, 'case.read');
  const { sort, limit, cursor: cursorText, ...filters } = parseInput(listCasesSchema, input);
  const cursor = cursorText === undefined ? null : decodeCaseCursor(cursorText, sort);
  const clauses = filterClauses(actor.userId, filters, now());
  const within: Prisma.CaseWhereInput[] = clauses.has('code') ? [reach] : [reach, { mergedIntoId: null }];

  return asActor(actor, async (tx) => {
    if (filters.only === 'review') clauses.set('only', { id: { in: await idsInReview(tx, actor) } });
    const where = { AND: [...within, ...clauses.values()] };
    const total = await tx.case.count({ where });
    const found: Prisma.CaseGetPayload<{ select: typeof caseListSelect }>[] = [];
    for (const stretch of stretchesFrom(sort, cursor)) {
      if (found.length > limit) break;
      found.push(
        ...(await tx.case.findMany({
          where: { AND: [where, stretch.where] },
          select: caseListSelect,
          orderBy: stretch.orderBy,
          take: limit + 1 - found.length,
        })),
      );
    }
    const isBackwards = cursor?.way === 'previous';
    const isMore = found.length > limit;
    const read = found.slice(0, limit);
    const page = isBackwards ? read.toReversed() : read;
    const beside = (way: CaseCursor['way'], row: (typeof page)[number] | undefined) =>
      row ? encodeCaseCursor({ way, sort, at: row[columnOf(sort)], id: row.id }) : null;
    const emptiedBy = total === 0 ? await withoutEach(tx, within, clauses) : [];
    await appendAudit(tx, actor, {
      action: 'cases.listed',
      detail: { filters: [...clauses.keys()], count: page.length },
    });
    return {
      items: page.map(toCaseListRow),
      total,
      next: isBackwards || isMore ? beside('next', page.at(-1)) : null,
      previous: isBackwards
        ? isMore
          ? beside('previous', page[0])
          : null
        : cursor && beside('previous', page[0]),
      emptiedBy,
    };
  });
}

/** Cases whose referral waits. There are few; asking each case for its referrals takes far longer. */
async function idsInReview(tx: Tx, { organizationId }: Actor): Promise<string[]> {
  const waiting = await tx.referral.findMany({
    where: { organizationId, status: 'InReview' },
    select: { caseId: true },
    distinct: ['caseId'],
  });
  return waiting.map(({ caseId }) => caseId);
}

/** How many cases would fit without each filter, where that is any. */
async function withoutEach(
  tx: Tx,
  within: Prisma.CaseWhereInput[],
  clauses: ReadonlyMap<CaseFilterName, Prisma.CaseWhereInput>,
): Promise<CasePage['emptiedBy']> {
  const found: CasePage['emptiedBy'] = [];
  for (const filter of clauses.keys()) {
    const others = [...clauses].filter(([name]) => name !== filter).map(([, clause]) => clause);
    const total = await tx.case.count({ where: { AND: [...within, ...others] } });
    if (total > 0) found.push({ filter, total });
  }
  return found;
}
