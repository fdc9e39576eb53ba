import { atomOf, countOf, type CaseGroup } from './case-group';
import { cellSpace, rollUp, type CellSpace } from './cell-space';
import type { Dimension } from './dimension';

/** A table of counts or of sums, with every sub-total and the grand total. */
export interface Table {
  readonly space: CellSpace;
  /** The value of each cell: cases, or the sum of a measure. */
  readonly values: Float64Array;
}

/** Counts the groups that pass `holds` into the cells of a space. */
export function countCases(
  space: CellSpace,
  groups: readonly CaseGroup[],
  holds: (group: CaseGroup) => boolean = () => true,
): Float64Array {
  const values = new Float64Array(space.size);
  for (const group of groups) {
    if (!holds(group)) continue;
    const atom = atomOf(space, group.codes);
    values[atom] = (values[atom] ?? 0) + countOf(group);
  }
  rollUp(space, values);
  return values;
}

/**
 * The frequency table of the current cases over one to four dimensions, with all sub-totals. Rows may be single
 * cases or counted groups. Throws `TableError` for a code outside its dimension's list or a count that is not a
 * non-negative whole number.
 */
export function frequencyTable(rows: readonly CaseGroup[], dimensions: readonly Dimension[]): Table {
  const space = cellSpace(dimensions);
  return { space, values: countCases(space, rows, (group) => group.inCurrent !== false) };
}
