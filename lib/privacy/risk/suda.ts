import type { CodedColumn } from './coded-table';
import { defaultMaxSize, findSampleUniques, type UniqueSearch } from './sample-uniques';

export interface SudaScores {
  /** Score of each record, 0 where it is unique on no combination looked at. */
  readonly scores: Float64Array;
  /** Size of the smallest set of columns on which the record is unique, 0 for none. */
  readonly smallestSet: Uint8Array;
  /** Minimal sample uniques found, by size: `uniquesBySize[2]` are the pairs. */
  readonly uniquesBySize: readonly number[];
  /** Share of the whole score that each column takes part in; a set counts for each of its columns. */
  readonly contributions: readonly { readonly column: string; readonly share: number }[];
}

function factorial(of: number): number {
  return of <= 1 ? 1 : of * factorial(of - 1);
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}

/**
 * Special uniques (SUDA): each minimal sample unique on |S| of m columns adds (m − |S|)! to its record's score, the
 * form of Elliot, Manning and Ford (2002) and of Elliot et al. (2005). High scores mark people who stand out on few
 * answers. Beyond ten columns only sets of up to four are looked at, which leaves out the lowest additions.
 */
export function sudaScores(
  columns: readonly CodedColumn[],
  rowCount: number,
  { maxSize = defaultMaxSize(columns.length) }: UniqueSearch = {},
): SudaScores {
  const additions = Array.from({ length: columns.length + 1 }, (_, size) => factorial(columns.length - size));
  const scores = new Float64Array(rowCount);
  const smallestSet = new Uint8Array(rowCount);
  const uniquesBySize = additions.map(() => 0);
  const shares = columns.map(() => 0);
  let total = 0;
  const found = (set: number, rows: Int32Array): void => {
    const size = sizeOf(set);
    const addition = additions[size] ?? 0;
    for (const row of rows) {
      scores[row] = (scores[row] ?? 0) + addition;
      const smallest = smallestSet[row] ?? 0;
      if (smallest === 0 || size < smallest) smallestSet[row] = size;
    }
    uniquesBySize[size] = (uniquesBySize[size] ?? 0) + rows.length;
    total += rows.length * addition;
    columns.forEach((_, at) => {
      if (set & (1 << at)) shares[at] = (shares[at] ?? 0) + rows.length * addition;
    });
  };
  findSampleUniques(columns, rowCount, found, { maxSize });
  const contributions = columns.map(({ name }, at) => ({
    column: name,
    share: total === 0 ? 0 : (shares[at] ?? 0) / total,
  }));
  return { scores, smallestSet, uniquesBySize, contributions };
}
