import { pairCountsOf, pairsOf } from './counts';
import type { MatrixColumn } from './people-matrix';
import type { Dice } from './share-out';

/** Times every column is gone through, and swaps tried each time for each of its cells. */
const passes = 3;
const triesPerCell = 4;

/** A pair's table as seen from one of its columns: how far each count is above what is wanted. */
interface SeenPair {
  readonly other: Uint16Array;
  readonly excess: Float64Array;
  /** Steps in `excess` for the next answer of this column, and of the other. */
  readonly ownStep: number;
  readonly otherStep: number;
}

function seenPairs(columns: readonly MatrixColumn[], wanted: readonly Float64Array[]): SeenPair[][] {
  const seen: SeenPair[][] = columns.map(() => []);
  pairsOf(columns.length).forEach(([one, other], at) => {
    const [first, second, target] = [columns[one], columns[other], wanted[at]];
    if (!first || !second || !target) return;
    const excess = Float64Array.from(
      pairCountsOf(first, second),
      (count, cell) => count - (target[cell] ?? 0),
    );
    seen[one]?.push({ other: second.cells, excess, ownStep: second.size, otherStep: 1 });
    seen[other]?.push({ other: first.cells, excess, ownStep: 1, otherStep: second.size });
  });
  return seen;
}

/**
 * Brings the counts of all pairs nearer to the wanted ones, in place: two rows swap their answers in one column whenever
 * that lowers the sum of squared distances. Counts of single columns stay as they are. Reads nothing but the rows made and
 * the tables wanted.
 */
export function swapAnswers(
  columns: readonly MatrixColumn[],
  wanted: readonly Float64Array[],
  dice: Dice,
): void {
  const seen = seenPairs(columns, wanted);
  const rowCount = columns[0]?.cells.length ?? 0;
  const tries = triesPerCell * rowCount;
  const order = Array.from({ length: passes }, () => [...columns.entries()]).flat();
  for (const [column, { cells }] of order) {
    const pairs = seen[column] ?? [];
    for (let time = 0; time < tries; time += 1) {
      const one = dice.below(rowCount);
      const other = dice.below(rowCount);
      const [mine, theirs] = [cells[one] ?? 0, cells[other] ?? 0];
      if (mine === theirs || gainOf(pairs, one, other, mine, theirs) >= 0) continue;
      for (const { other: beside, excess, ownStep, otherStep } of pairs) {
        const [near, far] = [(beside[one] ?? 0) * otherStep, (beside[other] ?? 0) * otherStep];
        shift(excess, mine * ownStep + near, theirs * ownStep + near);
        shift(excess, theirs * ownStep + far, mine * ownStep + far);
      }
      cells[one] = theirs;
      cells[other] = mine;
    }
  }
}

function shift(excess: Float64Array, from: number, to: number): void {
  excess[from] = (excess[from] ?? 0) - 1;
  excess[to] = (excess[to] ?? 0) + 1;
}

/** Half of what a swap adds to the sum of squared distances. */
function gainOf(
  pairs: readonly SeenPair[],
  one: number,
  other: number,
  mine: number,
  theirs: number,
): number {
  let sum = 0;
  for (const { other: beside, excess, ownStep, otherStep } of pairs) {
    const [near, far] = [(beside[one] ?? 0) * otherStep, (beside[other] ?? 0) * otherStep];
    if (near === far) continue;
    sum +=
      2 +
      (excess[theirs * ownStep + near] ?? 0) -
      (excess[mine * ownStep + near] ?? 0) +
      (excess[mine * ownStep + far] ?? 0) -
      (excess[theirs * ownStep + far] ?? 0);
  }
  return sum;
}
