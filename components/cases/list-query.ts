import { z } from 'zod';
import { caseFilterNames, caseFilters } from '@/lib/cases/list/list-filters';
import { defaultColumns, type ListColumn, orderedColumns } from '@/lib/cases/list/list-columns';
import type { CaseView } from '@/lib/cases/views/list-views';
import { listInputOf, type ViewQuery, viewQueryShape } from '@/lib/cases/views/view-query';

const shape = {
  ...viewQueryShape,
  code: caseFilters.code,
  /** Columns shown, joined with commas. */
  columns: z.string().regex(/^[a-z]+(,[a-z]+)*$/u),
  cursor: z.string().max(200),
  /** A saved view; then only `cursor` stands beside it. */
  view: z.uuid(),
};

/** Filters, order, columns and page of the case list as they stand in the address; codes and random ids only. */
export type CaseListQuery = Partial<Record<keyof typeof shape, string>>;

const keys = Object.keys(shape) as (keyof CaseListQuery)[];

/** Filters that are set; each has a tag to take it out. */
export function appliedFilters(query: CaseListQuery) {
  return caseFilterNames.flatMap((name) => {
    const value = query[name];
    return value ? [{ name, value }] : [];
  });
}

type PageParams = Record<string, string | string[] | undefined>;

/**
 * Reads the list's query from a page's search parameters. Answers ticked in a form come as repeated parameters; they
 * are joined. What is no code is left out.
 */
export function caseListQuery(params: PageParams): CaseListQuery {
  const query: CaseListQuery = {};
  for (const key of keys) {
    const value = [params[key] ?? []].flat().filter(Boolean).join(',');
    if (value !== '' && shape[key].safeParse(value).success) query[key] = value;
  }
  return query.view ? { view: query.view, ...(query.cursor && { cursor: query.cursor }) } : query;
}

/** The address of exactly this query. */
export function caseListAddress(query: CaseListQuery): string {
  const shown: CaseListQuery = query.view
    ? { view: query.view, ...(query.cursor && { cursor: query.cursor }) }
    : query;
  const search = new URLSearchParams();
  for (const key of keys) {
    const value = shown[key];
    if (value) search.set(key, value);
  }
  // Commas are safe in a query and readable as they are.
  const text = search.toString().replaceAll('%2C', ',');
  return text === '' ? '/cases' : `/cases?${text}`;
}

/** True when the parameters say the query in its one written form; a form's are often repeated or empty. */
export function isCanonical(params: PageParams, query: CaseListQuery): boolean {
  return Object.entries(params).every(
    ([key, value]) => keys.every((known) => known !== key) || query[key as 'code'] === value,
  );
}

/**
 * The list's address with some of its query changed; null takes a part out. Any change goes back to the first page and
 * out of a saved view.
 */
export function caseListHref(
  query: CaseListQuery,
  change: Partial<Record<keyof CaseListQuery, string | null>>,
): string {
  const merged: CaseListQuery = {};
  for (const [key, value] of Object.entries({ ...query, cursor: null, view: null, ...change })) {
    if (value) merged[key as keyof CaseListQuery] = value;
  }
  return caseListAddress(merged);
}

/** Another page of the same list. */
export function casePageHref(query: CaseListQuery, cursor: string | null): string {
  const { cursor: _, ...rest } = query;
  return caseListAddress(cursor === null ? rest : { ...rest, cursor });
}

/** The query with a saved view's filters, order and columns in it. */
export function withView(query: CaseListQuery, view: CaseView): CaseListQuery {
  return { ...view.query, columns: view.columns.join(','), ...query };
}

/** Columns to show, in list order. */
export function columnsOf(query: CaseListQuery): readonly ListColumn[] {
  return query.columns ? orderedColumns(query.columns.split(',')) : defaultColumns;
}

/** What a view keeps of the query. */
export function keptQuery(query: CaseListQuery): ViewQuery {
  const { code: _code, columns: _columns, cursor: _cursor, view: _view, ...kept } = query;
  return kept;
}

/** What `listCases` is asked for on screen. */
export function listQueryInput(query: CaseListQuery) {
  const { columns: _columns, view: _view, ...asked } = query;
  return listInputOf(asked);
}
