import type { NanoRho } from '@/lib/privacy/noise/concentrated';
import { discreteGaussian } from '@/lib/privacy/noise/discrete-gaussian';
import { gaussianVariance } from '@/lib/privacy/noise/mechanism-cost';
import type { RandomBelow } from '@/lib/privacy/noise/random-integers';
import { countsOf, pairCountsOf, pairsOf } from './counts';
import type { PeopleMatrix } from './people-matrix';

/** How far counts made from synthetic rows are from the real ones, on average over all cells. */
export interface CountError {
  readonly meanError: number;
  /** The error given is itself noised; 95 times in 100 it is within this. */
  readonly margin: number;
  readonly cells: number;
  /** People a cell holds on average, in the synthetic rows. */
  readonly meanCount: number;
}

/** Error of counts by one attribute and by two, over every answer and every pair of answers of the code lists. */
export interface UtilityReport {
  readonly oneWay: CountError;
  readonly twoWay: CountError;
}

interface Difference {
  readonly sum: number;
  readonly tables: number;
  readonly cells: number;
  readonly people: number;
}

function difference(tables: readonly (readonly [Int32Array, Int32Array])[]): Difference {
  let sum = 0;
  let cells = 0;
  let people = 0;
  for (const [real, made] of tables) {
    real.forEach((count, at) => {
      sum += Math.abs(count - (made[at] ?? 0));
      people += made[at] ?? 0;
    });
    cells += real.length;
  }
  return { sum, tables: tables.length, cells, people };
}

const normalQuantile = 1.96;

/** One person changes one cell of each table by 1, so the summed error of T tables by at most T. */
function noised(
  { sum, tables, cells, people }: Difference,
  nanoRho: NanoRho,
  below: RandomBelow,
): CountError {
  if (tables === 0) return { meanError: 0, margin: 0, cells: 0, meanCount: 0 };
  const variance = gaussianVariance(BigInt(tables) ** 2n, nanoRho);
  const spread = Math.sqrt(Number(variance.num) / Number(variance.den));
  return {
    meanError: Math.max(0, sum + Number(discreteGaussian(below, variance))) / cells,
    margin: (normalQuantile * spread) / cells,
    cells,
    meanCount: people / cells,
  };
}

/**
 * What may be said about the quality of synthetic rows. An exact comparison would be an answer about the real rows like
 * any other, so this one is paid for, half for each figure, and noised.
 */
export function utilityReport(
  real: PeopleMatrix,
  made: PeopleMatrix,
  nanoRho: NanoRho,
  below: RandomBelow,
): UtilityReport {
  const single = real.columns.map((column, at) => {
    const other = made.columns[at] ?? column;
    return [countsOf(column), countsOf(other)] as const;
  });
  const pairs = pairsOf(real.columns.length).flatMap(([one, other]) => {
    const [first, second, third, fourth] = [
      real.columns[one],
      real.columns[other],
      made.columns[one],
      made.columns[other],
    ];
    if (!first || !second || !third || !fourth) return [];
    return [[pairCountsOf(first, second), pairCountsOf(third, fourth)] as const];
  });
  return {
    oneWay: noised(difference(single), nanoRho / 2n, below),
    twoWay: noised(difference(pairs), nanoRho / 2n, below),
  };
}
