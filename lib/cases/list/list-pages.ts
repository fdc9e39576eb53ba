import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import type { Prisma } from '@/prisma/generated/prisma/client';

const columns = { updated: 'updatedAt', registered: 'createdAt', due: 'nextDueAt' } as const;

export const caseSorts = ['-updated', 'updated', '-registered', 'registered', 'due', '-due'] as const;

export type CaseSort = (typeof caseSorts)[number];

/** Where a page ends and which way to read from there; `at` is null for a case without that time. */
export interface CaseCursor {
  way: 'next' | 'previous';
  sort: CaseSort;
  at: Date | null;
  id: string;
}

const cursorSchema = z.tuple([
  z.enum(['next', 'previous']),
  z.enum(caseSorts),
  z.iso.datetime().nullable(),
  z.uuid(),
]);

/** An opaque string for a page's link: a direction, an order, a time and a random id. */
export function encodeCaseCursor({ way, sort, at, id }: CaseCursor): string {
  return Buffer.from(JSON.stringify([way, sort, at?.toISOString() ?? null, id])).toString('base64url');
}

/** Reads a cursor of this order; throws INVALID for anything else. */
export function decodeCaseCursor(text: string, wanted: CaseSort): CaseCursor {
  try {
    const [way, sort, at, id] = cursorSchema.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    );
    if (sort === wanted && (at !== null || columnOf(sort) === 'nextDueAt')) {
      return { way, sort, at: at === null ? null : new Date(at), id };
    }
  } catch {
    // Not one of ours: refused below.
  }
  throw new AppError('INVALID', 'Not a cursor of this list.', { cursor: 'invalid' });
}

/** The column a list in this order goes by. */
export function columnOf(sort: CaseSort): 'updatedAt' | 'createdAt' | 'nextDueAt' {
  return columns[sort.replace('-', '') as keyof typeof columns];
}

/** A run of rows that one index seek reads in order. */
export interface Stretch {
  where: Prisma.CaseWhereInput;
  orderBy: Prisma.CaseOrderByWithRelationInput[];
}

/**
 * The stretches a page is read from, in order, starting behind the cursor. A case without a due date comes last in
 * either order, as a stretch of its own: PostgreSQL cannot seek past nulls.
 */
export function stretchesFrom(sort: CaseSort, cursor: CaseCursor | null): Stretch[] {
  const isBackwards = cursor?.way === 'previous';
  const direction = sort.startsWith('-') === isBackwards ? 'asc' : 'desc';
  const column = columnOf(sort);
  if (column !== 'nextDueAt') return [dated(column, direction, cursor)];
  const parts = [
    { isDated: true, read: (from: CaseCursor | null) => dated(column, direction, from) },
    { isDated: false, read: (from: CaseCursor | null) => undated(direction, from) },
  ];
  const ordered = isBackwards ? parts.toReversed() : parts;
  const start = cursor ? ordered.findIndex(({ isDated }) => isDated === (cursor.at !== null)) : 0;
  return ordered.slice(start).map(({ read }, index) => read(index === 0 ? cursor : null));
}

function dated(
  column: ReturnType<typeof columnOf>,
  direction: 'asc' | 'desc',
  cursor: CaseCursor | null,
): Stretch {
  const [beyond, upTo] = direction === 'desc' ? (['lt', 'lte'] as const) : (['gt', 'gte'] as const);
  return {
    // The first condition is what the index can seek to.
    where: cursor?.at
      ? {
          AND: [
            { [column]: { [upTo]: cursor.at } },
            { OR: [{ [column]: { [beyond]: cursor.at } }, { id: { [beyond]: cursor.id } }] },
          ],
        }
      : column === 'nextDueAt'
        ? { nextDueAt: { not: null } }
        : {},
    orderBy: [{ [column]: direction }, { id: direction }],
  };
}

function undated(direction: 'asc' | 'desc', cursor: CaseCursor | null): Stretch {
  return {
    where: { nextDueAt: null, ...(cursor && { id: { [direction === 'desc' ? 'lt' : 'gt']: cursor.id } }) },
    orderBy: [{ id: direction }],
  };
}
