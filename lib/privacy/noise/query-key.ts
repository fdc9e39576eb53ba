import type { Mechanism } from './mechanism-cost';

/** What is asked: the frozen rows, the domains it is asked over, the tables, and how they are noised. */
export interface NoisedQuery {
  /** Fingerprint of the frozen row set; another set of rows is another query. */
  readonly rows: string;
  readonly domains: Readonly<Record<string, readonly string[]>>;
  readonly tables: readonly (readonly string[])[];
  readonly mechanism: Mechanism;
}

/**
 * The canonical text of a query: equal for two queries exactly when they ask the same. The order of tables, of the
 * classifications in a table and of the codes in a list does not count, nor do lists no table uses. Store it, or its
 * hash, with the answer.
 */
export function queryKey({ rows, domains, tables, mechanism }: NoisedQuery): string {
  const asked = [...new Set(tables.map((names) => JSON.stringify(names.toSorted())))].toSorted();
  const names = [...new Set(tables.flat())].toSorted();
  const lists = names.map((name) => [name, (domains[name] ?? []).toSorted()]);
  const loss = mechanism.kind === 'gaussian' ? mechanism.nanoRho : mechanism.microEpsilon;
  return JSON.stringify([rows, lists, asked, mechanism.kind, loss.toString()]);
}
