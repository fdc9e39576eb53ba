import type { CellCodes } from './joint-space';
import type { Publication } from './publication';
import { TableError } from './table-error';

export interface Percentage {
  readonly codes: CellCodes;
  /** Of its base, in per cent to one decimal; `null` where the cell or its base is blank, or the base is 0. */
  readonly percent: number | null;
}

/**
 * The share of each cell in the total over `within` (`['sex']` gives shares inside each value of the other
 * dimensions), computed from what is shown and nothing else. A percentage of a blank, or over a blank, would give
 * the count away: 12.5 % of 24 is 3. Throws `TableError('dimensions')` for a name the table does not have.
 */
export function percentages(publication: Publication, within: readonly string[]): Percentage[] {
  const names = publication.dimensions.map(({ name }) => name);
  if (within.length === 0 || within.some((name) => !names.includes(name))) {
    throw new TableError('dimensions', 'shares are taken within dimensions of the table');
  }
  const keyOf = (codes: CellCodes): string => JSON.stringify(names.map((name) => codes[name] ?? null));
  const shown = new Map(publication.cells.map(({ codes, value }) => [keyOf(codes), value]));
  const everyone = Object.fromEntries(within.map((name) => [name, null]));
  return publication.cells.map(({ codes, value }) => {
    const base = shown.get(keyOf({ ...codes, ...everyone })) ?? null;
    const percent =
      value === null || base === null || base === 0 ? null : Math.round((value / base) * 1000) / 10;
    return { codes, percent };
  });
}
