/** Filters and order of the case list as they stand in the URL; codes only. */
export type CaseListQuery = Partial<
  Record<'pattern' | 'stage' | 'risk' | 'team' | 'assigned' | 'code' | 'sort' | 'cursor', string>
>;

const keys = ['pattern', 'stage', 'risk', 'team', 'assigned', 'code', 'sort', 'cursor'] as const;

/** Reads the list's query from a page's search parameters; unknown ones and repeated ones are left out. */
export function caseListQuery(params: Record<string, string | string[] | undefined>): CaseListQuery {
  const query: CaseListQuery = {};
  for (const key of keys) {
    const value = params[key];
    if (typeof value === 'string' && value !== '') query[key] = value;
  }
  return query;
}

/** The list's address with some of its query changed; null takes a part out. Any change goes back to the first page. */
export function caseListHref(
  query: CaseListQuery,
  change: Partial<Record<keyof CaseListQuery, string | null>>,
): string {
  const merged: Record<string, string | null | undefined> = { ...query, cursor: null, ...change };
  const search = new URLSearchParams();
  for (const key of keys) {
    const value = merged[key];
    if (value) search.set(key, value);
  }
  const text = search.toString();
  return text === '' ? '/cases' : `/cases?${text}`;
}
