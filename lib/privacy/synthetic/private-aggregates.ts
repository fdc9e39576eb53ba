import type { NanoRho } from '@/lib/privacy/noise/concentrated';
import { discreteGaussian } from '@/lib/privacy/noise/discrete-gaussian';
import { gaussianVariance } from '@/lib/privacy/noise/mechanism-cost';
import type { RandomBelow } from '@/lib/privacy/noise/random-integers';
import { choices, combinationKeys, type CombinationKeys, type Item } from './combination';
import { blank, type PeopleMatrix } from './people-matrix';
import { reportingThreshold } from './reporting-threshold';
import { SyntheticError } from './synthetic-error';

/** A combination of answers that is published, with its noised count. */
export interface Aggregate {
  readonly items: readonly Item[];
  readonly count: number;
}

export interface Aggregates {
  readonly keys: CombinationKeys;
  readonly byKey: ReadonlyMap<number, Aggregate>;
  /** Number of people, by the noised counts of single answers. */
  readonly total: number;
  /** Least noised count that was published at each length, from 1. */
  readonly thresholds: readonly number[];
}

export interface AggregateRule {
  /** Longest combination that is counted, 1 to 4. */
  readonly length: number;
  /** Reporting threshold: a combination is published from this noised count on. */
  readonly k: number;
}

/** Most combinations counted at one length. */
const mostCandidates = 2_000_000;

/**
 * Combinations to be counted at a length: those whose every part of one answer fewer was published. It follows from
 * answers already paid for, so counting a combination, or not, says nothing more (after Kim et al. 2021).
 */
function* candidatesFor(
  columns: readonly number[],
  sizes: readonly number[],
  published: ReadonlyMap<number, Aggregate>,
  keys: CombinationKeys,
): Generator<Item[]> {
  const [last, ...others] = columns.toReversed();
  if (last === undefined) return;
  const answers = Array.from({ length: sizes[last] ?? 0 }, (_, answer) => keys.itemOf(last, answer));
  if (others.length === 0) {
    for (const item of answers) yield [item];
    return;
  }
  for (const start of startsOf(others.toReversed(), published, keys)) {
    for (const item of answers) {
      const items = [...start, item];
      const isWhole = items.every((_, left) =>
        published.has(keys.keyOf(items.filter((__, at) => at !== left))),
      );
      if (isWhole) yield items;
    }
  }
}

/** The published combinations over exactly these columns. */
function* startsOf(
  columns: readonly number[],
  published: ReadonlyMap<number, Aggregate>,
  keys: CombinationKeys,
): Generator<readonly Item[]> {
  const wanted = columns.join();
  for (const { items } of published.values()) {
    if (items.length === columns.length && items.map((item) => keys.columnOf(item)).join() === wanted) {
      yield items;
    }
  }
}

/** Counts the people with each of these combinations, all over the same columns. */
function countCombinations(
  people: PeopleMatrix,
  columns: readonly number[],
  candidates: readonly Item[][],
  keys: CombinationKeys,
): Int32Array {
  const numberOf = new Map(candidates.map((items, at) => [keys.keyOf(items), at]));
  const counts = new Int32Array(candidates.length);
  const cells = columns.map((column) => people.columns[column]?.cells ?? new Uint16Array());
  const items = columns.map(() => 0);
  for (let row = 0; row < people.rowCount; row += 1) {
    cells.forEach((answers, at) => {
      items[at] = keys.itemOf(columns[at] ?? 0, answers[row] ?? blank);
    });
    const at = numberOf.get(keys.keyOf(items));
    if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/**
 * Noised counts of all combinations of up to `length` answers that reach the threshold. Of each length, one person
 * changes one cell for every choice of that many columns; the lengths share ρ evenly. No published count is above that
 * of a part of its combination. Throws `tooLarge` beyond two million combinations.
 */
export function privateAggregates(
  people: PeopleMatrix,
  { length, k }: AggregateRule,
  nanoRho: NanoRho,
  below: RandomBelow,
): Aggregates {
  const sizes = people.columns.map(({ size }) => size);
  const keys = combinationKeys(sizes);
  const all = sizes.map((_, column) => column);
  const longest = Math.min(length, all.length);
  const byKey = new Map<number, Aggregate>();
  const thresholds: number[] = [];
  let total = 0;
  for (let size = 1; size <= longest; size += 1) {
    const tables = [...choices(all, size)];
    const variance = gaussianVariance(BigInt(tables.length), nanoRho / BigInt(longest));
    const noised: Aggregate[] = [];
    for (const columns of tables) {
      const candidates = [...candidatesFor(columns, sizes, byKey, keys)];
      if (noised.length + candidates.length > mostCandidates) {
        throw new SyntheticError('tooLarge', 'too many combinations');
      }
      countCombinations(people, columns, candidates, keys).forEach((real, at) => {
        noised.push({ items: candidates[at] ?? [], count: real + Number(discreteGaussian(below, variance)) });
      });
    }
    const counts = Float64Array.from(noised, ({ count }) => count);
    const threshold = reportingThreshold(counts, Number(variance.num) / Number(variance.den), k);
    thresholds.push(threshold);
    if (size === 1) total = counts.reduce((sum, count) => sum + count, 0);
    for (const { items, count } of noised) {
      if (count < threshold) continue;
      byKey.set(keys.keyOf(items), { items, count: Math.min(count, leastOfParts(items, byKey, keys)) });
    }
  }
  return { keys, byKey, total: Math.max(1, Math.round(total / all.length)), thresholds };
}

function leastOfParts(
  items: readonly Item[],
  known: ReadonlyMap<number, Aggregate>,
  keys: CombinationKeys,
): number {
  if (items.length === 1) return Infinity;
  return items.reduce((least, _, left) => {
    const part = known.get(keys.keyOf(items.filter((__, at) => at !== left)));
    return Math.min(least, part?.count ?? Infinity);
  }, Infinity);
}
