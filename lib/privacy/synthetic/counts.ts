import type { MatrixColumn } from './people-matrix';

/** How many people give each answer; blanks are not counted. */
export function countsOf({ size, cells }: MatrixColumn): Int32Array {
  const counts = new Int32Array(size);
  for (let row = 0; row < cells.length; row += 1) {
    const at = cells[row] ?? size;
    if (at < size) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** How many people give each two answers: the second varies fastest. A pair with a blank is not counted. */
export function pairCountsOf(first: MatrixColumn, second: MatrixColumn): Int32Array {
  const counts = new Int32Array(first.size * second.size);
  for (let row = 0; row < first.cells.length; row += 1) {
    const one = first.cells[row] ?? first.size;
    const other = second.cells[row] ?? second.size;
    if (one >= first.size || other >= second.size) continue;
    const at = one * second.size + other;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Every two columns, the lower number first. */
export function pairsOf(columnCount: number): (readonly [number, number])[] {
  return Array.from({ length: columnCount }, (_, first) =>
    Array.from({ length: columnCount - first - 1 }, (_, at) => [first, first + 1 + at] as const),
  ).flat();
}
