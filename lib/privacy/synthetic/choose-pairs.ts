import { chooseByScore } from '@/lib/privacy/noise/exponential-mechanism';
import type { Fraction } from '@/lib/privacy/noise/fraction';
import type { RandomBelow } from '@/lib/privacy/noise/random-integers';
import { pairCountsOf, pairsOf } from './counts';
import type { Measurement } from './measurement';
import type { MatrixColumn } from './people-matrix';
import { unexplained } from './unexplained';

/** Two columns whose joint counts are to be measured. */
export type ColumnPair = readonly [number, number];

/** Noised counts as they can be: not negative, adding up to the total. */
function plausible({ values }: Measurement, total: number): Float64Array {
  const positive = values.map((value) => Math.max(0, value));
  const sum = positive.reduce((all, value) => all + value, 0);
  return positive.map((value) => (sum > 0 ? (value * total) / sum : total / positive.length));
}

/**
 * The edges of a spanning tree over the columns, strongest dependence preferred: each is drawn by the exponential
 * mechanism at `epsilon` among the pairs that join two parts (McKenna, Miklau and Sheldon 2021, after Chow and Liu 1968).
 * There are one fewer than columns.
 */
export function choosePairs(
  columns: readonly MatrixColumn[],
  measurements: readonly Measurement[],
  total: number,
  epsilon: Fraction,
  below: RandomBelow,
): ColumnPair[] {
  const singles = measurements.map((measurement) => plausible(measurement, total));
  const candidates = pairsOf(columns.length).flatMap(([one, other]) => {
    const [first, second] = [columns[one], columns[other]];
    if (!first || !second) return [];
    const independent = (cell: number): number =>
      ((singles[one]?.[Math.floor(cell / second.size)] ?? 0) * (singles[other]?.[cell % second.size] ?? 0)) /
      total;
    return [{ pair: [one, other] as const, score: unexplained(pairCountsOf(first, second), independent) }];
  });
  const part = columns.map((_, at) => at);
  const chosen: ColumnPair[] = [];
  while (chosen.length < columns.length - 1) {
    const open = candidates.filter(({ pair: [one, other] }) => part[one] !== part[other]);
    const scores = open.map(({ score }) => score);
    const drawn = open[chooseByScore(below, scores, epsilon)];
    if (!drawn) break;
    chosen.push(drawn.pair);
    const [kept, joined] = drawn.pair.map((at) => part[at]);
    part.forEach((of, at) => {
      if (of === joined) part[at] = kept ?? of;
    });
  }
  return chosen;
}
