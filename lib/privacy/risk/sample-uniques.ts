import type { CodedColumn } from './coded-table';
import { splitGroups, type RowGroups } from './row-groups';
import { RiskError } from './risk-error';

/** A subset of the columns: bit i stands for column i. */
export type ColumnSet = number;

export interface UniqueSearch {
  /** Largest subset looked at; all sizes up to 10 columns, 4 beyond. */
  readonly maxSize?: number;
}

/** Columns a set can hold: bit operations work on 31 of them. */
const maxColumns = 30;
const maxBitmapBytes = 2 ** 30;

/** How large a subset is looked at when nothing else is asked: all of them up to ten columns, four beyond. */
export function defaultMaxSize(columnCount: number): number {
  return columnCount > 10 ? 4 : columnCount;
}

/** The rows that are not in the bitmap, which takes them in. */
function notYet(rows: Int32Array, bitmap: Uint32Array): Int32Array {
  const added = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const word = bitmap[row >>> 5] ?? 0;
    const bit = 1 << (row & 31);
    if (word & bit) continue;
    bitmap[row >>> 5] = word | bit;
    added[count] = row;
    count += 1;
  }
  return added.subarray(0, count);
}

function subsetsUpTo(columnCount: number, size: number): number {
  let subsets = 0;
  let ofSize = 1;
  for (let drawn = 1; drawn <= size; drawn += 1) {
    ofSize = (ofSize * (columnCount - drawn + 1)) / drawn;
    subsets += ofSize;
  }
  return subsets;
}

/**
 * Finds every minimal sample unique: a record and a set of columns on which no other record equals it, while on each
 * smaller set some other does (Elliot, Manning and Ford 2002). Calls `found(set, rows)` once for each set that has any;
 * `rows` is only valid during the call.
 *
 * Sets are visited so that all subsets of a set come before it. The rows that are not yet unique on a set are kept as
 * groups of equals and split by one more column, so nothing is hashed and unique rows are never looked at again.
 * Throws `tooLarge` when the search would need more than 1 GiB.
 */
export function findSampleUniques(
  columns: readonly CodedColumn[],
  rowCount: number,
  found: (set: ColumnSet, rows: Int32Array) => void,
  { maxSize = defaultMaxSize(columns.length) }: UniqueSearch = {},
): void {
  const wordCount = Math.ceil(rowCount / 32);
  if (columns.length > maxColumns || subsetsUpTo(columns.length, maxSize) * wordCount * 4 > maxBitmapBytes) {
    throw new RiskError('tooLarge', 'too many combinations of columns for a file of this length');
  }
  const uniqueOn = new Map<ColumnSet, Uint32Array>();

  const inherited = (set: ColumnSet): Uint32Array => {
    const rows = new Uint32Array(wordCount);
    for (let bit = 1; bit <= set; bit *= 2) {
      const smaller = set & bit ? uniqueOn.get(set ^ bit) : undefined;
      if (!smaller) continue;
      for (let word = 0; word < wordCount; word += 1) rows[word] = (rows[word] ?? 0) | (smaller[word] ?? 0);
    }
    return rows;
  };

  const visit = (groups: RowGroups, set: ColumnSet, size: number, below: number): void => {
    columns.slice(0, below).forEach((column, at) => {
      const wider = set | (1 << at);
      const unique = inherited(wider);
      const split = splitGroups(groups, column);
      const minimal = notYet(split.alone, unique);
      if (minimal.length > 0) found(wider, minimal);
      if (size + 1 < maxSize) {
        uniqueOn.set(wider, unique);
        visit(split, wider, size + 1, at);
      }
    });
  };
  if (rowCount === 0 || maxSize < 1) return;
  visit(
    { rows: Int32Array.from({ length: rowCount }, (_, row) => row), ends: Int32Array.of(rowCount) },
    0,
    0,
    columns.length,
  );
}
