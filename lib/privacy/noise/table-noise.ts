import { discreteGaussian } from './discrete-gaussian';
import { discreteLaplace } from './discrete-laplace';
import { fraction } from './fraction';
import { epsilonFraction, gaussianVariance, type Mechanism } from './mechanism-cost';
import type { RandomBelow } from './random-integers';

/** The noise of one release: whole numbers, all drawn alike. */
export interface Noise {
  draw(): number;
  readonly variance: number;
  /** 95 draws in 100 lie within. */
  readonly margin: number;
}

/** Quantile of the normal distribution that leaves 2.5 % above. */
const normalQuantile = 1.96;

/**
 * Noise for `tables` tables of which one person changes one cell each: squared Euclidean sensitivity `tables` for the
 * Gaussian, absolute sensitivity `tables` for Laplace.
 */
export function createNoise(below: RandomBelow, mechanism: Mechanism, tables: number): Noise {
  const count = BigInt(tables);
  if (mechanism.kind === 'gaussian') {
    const exact = gaussianVariance(count, mechanism.nanoRho);
    const variance = Number(exact.num) / Number(exact.den);
    return {
      draw: () => Number(discreteGaussian(below, exact)),
      variance,
      margin: Math.ceil(normalQuantile * Math.sqrt(variance)),
    };
  }
  const { num, den } = epsilonFraction(mechanism.microEpsilon);
  const scale = fraction(count * den, num);
  const rate = Number(scale.den) / Number(scale.num);
  const ratio = Math.exp(-rate);
  return {
    draw: () => Number(discreteLaplace(below, scale)),
    variance: (2 * ratio) / (1 - ratio) ** 2,
    margin: Math.ceil(-Math.log(0.05) / rate),
  };
}
