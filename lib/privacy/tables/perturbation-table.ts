import { TableError } from './table-error';

/** Cell keys are whole numbers below this. */
export const keyRange = 2 ** 32;

export interface PerturbationRules {
  /** No count moves by more than this. */
  readonly most: number;
  /** Variance of the change, the same for every count it is possible for. */
  readonly variance: number;
}

/** How one original count may change: `changes[i]` for keys below `upTo[i]` and not below `upTo[i - 1]`. */
export interface PerturbationRow {
  readonly changes: readonly number[];
  readonly probabilities: readonly number[];
  readonly upTo: readonly number[];
}

/**
 * The perturbation table of the cell-key method (Fraser & Wooton 2005; Thompson, Broadfoot & Elazar 2013): for
 * each count the distribution of maximum entropy over the changes that leave it between 0 and `count + most`, with
 * mean 0 and, where the count is large enough to allow it, the given variance. Zero stays zero. Row `most` serves
 * every larger count. Throws `TableError('threshold')` for a variance no symmetric change of that size has.
 */
export function perturbationTable({ most, variance }: PerturbationRules): PerturbationRow[] {
  if (!Number.isSafeInteger(most) || most < 1 || !(variance > 0) || variance >= (most * (most + 1)) / 3) {
    throw new TableError('threshold', 'a variance below that of equally likely changes');
  }
  return Array.from({ length: most + 1 }, (_, count) => rowFor(Math.min(count, most), most, variance));
}

function rowFor(count: number, most: number, variance: number): PerturbationRow {
  if (count === 0) return withCuts([0], [1]);
  const changes = Array.from({ length: count + most + 1 }, (_, at) => at - count);
  // A change of mean 0 on [-count, most] cannot vary more than count · most.
  const reachable = Math.min(variance, 0.9 * count * most);
  return withCuts(changes, maximumEntropy(changes, reachable));
}

/** Halvings of a range of 400 that leave less than a double can tell. */
const halvings = 64;

/** exp(a·d + b·d²) over the changes, with a set for mean 0 at each b, and b by bisection for the variance. */
function maximumEntropy(changes: readonly number[], variance: number): number[] {
  let low = -50;
  let high = 50;
  for (let round = 0; round < halvings; round += 1) {
    const middle = (low + high) / 2;
    if (varianceOf(changes, centred(changes, middle)) < variance) low = middle;
    else high = middle;
  }
  return centred(changes, (low + high) / 2);
}

function centred(changes: readonly number[], curvature: number): number[] {
  let low = -200;
  let high = 200;
  for (let round = 0; round < halvings; round += 1) {
    const middle = (low + high) / 2;
    if (meanOf(changes, exponential(changes, middle, curvature)) < 0) low = middle;
    else high = middle;
  }
  return exponential(changes, (low + high) / 2, curvature);
}

function exponential(changes: readonly number[], slope: number, curvature: number): number[] {
  const exponents = changes.map((change) => slope * change + curvature * change * change);
  const largest = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function meanOf(changes: readonly number[], probabilities: readonly number[]): number {
  return changes.reduce((sum, change, at) => sum + change * (probabilities[at] ?? 0), 0);
}

function varianceOf(changes: readonly number[], probabilities: readonly number[]): number {
  return changes.reduce((sum, change, at) => sum + change * change * (probabilities[at] ?? 0), 0);
}

function withCuts(changes: readonly number[], probabilities: readonly number[]): PerturbationRow {
  let sum = 0;
  const upTo = probabilities.map((probability) => {
    sum += probability;
    return Math.round(sum * keyRange);
  });
  upTo[upTo.length - 1] = keyRange;
  return { changes, probabilities, upTo };
}
