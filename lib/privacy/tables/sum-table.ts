import { atomOf, type CaseGroup } from './case-group';
import { cellsContaining, cellSpace } from './cell-space';
import type { Dimension } from './dimension';
import type { Table } from './frequency-table';
import { TableError } from './table-error';

/** One case, or one contributor's part, with the whole-number measure it adds to its cells. */
export interface MeasuredCase extends Pick<CaseGroup, 'codes'> {
  readonly amount: number;
}

/** A table of sums that also knows how many cases and which largest amounts stand behind each cell. */
export interface SumTable extends Table {
  readonly cases: Float64Array;
  /** For each cell, its largest amounts, largest first, at most `largestKept`. */
  readonly largest: readonly (readonly number[])[];
}

/** How many of the largest amounts of a cell are kept; a dominance rule may look at this many. */
export const largestKept = 3;

/**
 * The table of sums of a non-negative whole-number measure (days, amounts owed in the smallest unit of the
 * currency) with all sub-totals. Throws `TableError('counts')` for another kind of number.
 */
export function sumTable(cases: readonly MeasuredCase[], dimensions: readonly Dimension[]): SumTable {
  const space = cellSpace(dimensions);
  const values = new Float64Array(space.size);
  const counts = new Float64Array(space.size);
  const largest: number[][] = Array.from({ length: space.size }, () => []);
  for (const { codes, amount } of cases) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new TableError('counts', 'an amount');
    for (const cell of cellsContaining(space, atomOf(space, codes))) {
      values[cell] = (values[cell] ?? 0) + amount;
      counts[cell] = (counts[cell] ?? 0) + 1;
      const top = largest[cell];
      if (!top) continue;
      top.push(amount);
      top.sort((a, b) => b - a);
      top.length = Math.min(top.length, largestKept);
    }
  }
  return { space, values, cases: counts, largest };
}
