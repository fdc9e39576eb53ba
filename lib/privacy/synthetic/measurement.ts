import { discreteGaussian } from '@/lib/privacy/noise/discrete-gaussian';
import type { Fraction } from '@/lib/privacy/noise/fraction';
import type { RandomBelow } from '@/lib/privacy/noise/random-integers';

/** Noised counts, and how much the noise of each varies. */
export interface Measurement {
  readonly values: Float64Array;
  readonly variances: Float64Array;
}

/** Counts with exact Gaussian noise of one variance. */
export function measure(counts: Int32Array, variance: Fraction, below: RandomBelow): Measurement {
  const values = Float64Array.from(counts, (count) => count + Number(discreteGaussian(below, variance)));
  return { values, variances: values.map(() => Number(variance.num) / Number(variance.den)) };
}

/** Number of people, from the sums of several noised tables, each weighted by how little its noise varies. */
export function estimatedTotal(measurements: readonly Measurement[]): number {
  let weights = 0;
  let sum = 0;
  for (const { values, variances } of measurements) {
    const weight = 1 / variances.reduce((total, variance) => total + variance, 0);
    weights += weight;
    sum += weight * values.reduce((total, value) => total + value, 0);
  }
  return Math.max(1, Math.round(sum / weights));
}
