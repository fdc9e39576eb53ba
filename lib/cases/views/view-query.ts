import { z } from 'zod';
import { caseFilters } from '@/lib/cases/list/list-filters';
import { caseSorts } from '@/lib/cases/list/list-pages';

export const pageSizes = ['25', '50', '100'] as const;

const { code: _code, state: _state, ...keptFilters } = caseFilters;

/**
 * Filters, order and page size of a list as they stand in the address. On screen closed cases are left out unless
 * `state` says otherwise. A case's code is no part of a view that is kept.
 */
export const viewQueryShape = {
  ...keptFilters,
  state: z.enum(['active', 'closed', 'all']).optional(),
  sort: z.enum(caseSorts).optional(),
  limit: z.enum(pageSizes).optional(),
};

export const viewQuerySchema = z.strictObject(viewQueryShape);

/** The words of a view's address, by name. */
export type ViewQuery = Partial<Record<keyof typeof viewQueryShape, string>>;

/** A view's words as they are kept: checked elsewhere, or read back from the database. */
export function readViewQuery(stored: unknown): ViewQuery {
  const words = z.record(z.string(), z.string()).parse(stored);
  const known = Object.entries(words).filter(
    ([name, value]) =>
      name in viewQueryShape && viewQueryShape[name as keyof ViewQuery].safeParse(value).success,
  );
  return Object.fromEntries(known);
}

/**
 * What `listCases` is asked for a view on screen: active cases, unless the view names a state or stages. A case that is
 * looked for by its code is found in any state.
 */
export function listInputOf({ state, ...words }: ViewQuery & { code?: string; cursor?: string }) {
  const shown = state ?? (words.stage || words.code ? 'all' : 'active');
  return { ...words, ...(shown !== 'all' && { state: shown }) };
}
