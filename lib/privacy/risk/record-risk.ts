import type { EquivalenceClasses } from './equivalence-classes';
import { RiskError } from './risk-error';

/**
 * Whom the file stands for: `factor` people for each row (1: the file is the population), or a design weight for each
 * row, whose sum over a class estimates the class in the population.
 */
export type Population = { readonly factor: number } | { readonly weights: Float64Array };

/** Risk of one kind over all records. `shareAbove` is the share of records whose risk is above 1/k. */
export interface RiskSummary {
  readonly max: number;
  readonly mean: number;
  readonly shareAbove: number;
}

export interface RecordRisk {
  readonly records: number;
  readonly classes: number;
  readonly uniques: number;
  /** Records in classes of fewer than k, and how many classes these are. */
  readonly recordsUnderK: number;
  readonly classesUnderK: number;
  readonly smallestClass: number;
  /** The attacker knows that the person is in the file: 1/f. */
  readonly prosecutor: RiskSummary;
  /** The attacker knows only that the person is in the population: 1/F, F the class in the population. */
  readonly journalist: RiskSummary;
  /** The attacker links the whole file: expected share of correct links, classes / records. */
  readonly marketer: number;
}

function populationOfClasses({ classOf, sizes }: EquivalenceClasses, population: Population): Float64Array {
  if ('factor' in population) {
    if (!(population.factor >= 1)) throw new RiskError('population', 'it is smaller than the file');
    return Float64Array.from(sizes, (size) => size * population.factor);
  }
  const { weights } = population;
  if (weights.length !== classOf.length) throw new RiskError('population', 'one weight a row is needed');
  const sums = new Float64Array(sizes.length);
  for (let row = 0; row < classOf.length; row += 1) {
    const weight = weights[row] ?? 0;
    if (!(weight >= 1)) throw new RiskError('population', 'a row weighs less than one person');
    const at = classOf[row] ?? 0;
    sums[at] = (sums[at] ?? 0) + weight;
  }
  return sums;
}

function summarise(sizes: Int32Array, hiding: ArrayLike<number>, records: number, k: number): RiskSummary {
  let max = 0;
  let sum = 0;
  let above = 0;
  for (let at = 0; at < sizes.length; at += 1) {
    const size = sizes[at] ?? 0;
    const among = hiding[at] ?? 1;
    max = Math.max(max, 1 / among);
    sum += size / among;
    if (among < k) above += size;
  }
  return { max, mean: records === 0 ? 0 : sum / records, shareAbove: records === 0 ? 0 : above / records };
}

/**
 * Re-identification risk of a file (El Emam and Dankar 2008). An empty file has no risk. Throws `threshold` unless k is
 * a whole number of at least 2, `population` when the population does not contain the file.
 */
export function recordRisk(
  classes: EquivalenceClasses,
  k: number,
  population: Population = { factor: 1 },
): RecordRisk {
  if (!Number.isInteger(k) || k < 2) throw new RiskError('threshold', 'k is a whole number of at least 2');
  const { classOf, sizes } = classes;
  const records = classOf.length;
  const small = sizes.filter((size) => size < k);
  return {
    records,
    classes: sizes.length,
    uniques: sizes.filter((size) => size === 1).length,
    recordsUnderK: small.reduce((sum, size) => sum + size, 0),
    classesUnderK: small.length,
    smallestClass: sizes.reduce((least, size) => Math.min(least, size), records),
    prosecutor: summarise(sizes, sizes, records, k),
    journalist: summarise(sizes, populationOfClasses(classes, population), records, k),
    marketer: records === 0 ? 0 : sizes.length / records,
  };
}

/** Prosecutor risk 1/f of each record, in the order of the rows. */
export function riskByRecord({ classOf, sizes }: EquivalenceClasses): Float64Array {
  return Float64Array.from(classOf, (at) => 1 / (sizes[at] ?? 1));
}
