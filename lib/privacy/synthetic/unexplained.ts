/**
 * How many people a table of expected counts does not explain: the summed distance of every cell. Expected counts are
 * rounded, so the score is whole, and one person more or fewer changes it by exactly 1: what a choice by score asks for.
 */
export function unexplained(counts: Int32Array, expectedAt: (cell: number) => number): bigint {
  const sum = counts.reduce((all, count, cell) => all + Math.abs(count - Math.round(expectedAt(cell))), 0);
  return BigInt(sum);
}
