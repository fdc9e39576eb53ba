import { bernoulliExp } from '@/lib/privacy/noise/bernoulli-exp';
import { discreteGaussian } from '@/lib/privacy/noise/discrete-gaussian';
import { discreteLaplace } from '@/lib/privacy/noise/discrete-laplace';
import type { RandomBelow } from '@/lib/privacy/noise/random-integers';
import { createRandomBelow } from '@/lib/privacy/noise/random-integers';
import { repeatableWords } from './repeatable-words';

/*
 * Mistakes that have been made in noise before. The tests of the samplers run on these too and must fail.
 */

/** A fraction of 53 bits, as `Math.random` gives. */
export function unitFraction(below: RandomBelow): number {
  return (Number(below(2n ** 53n)) + 0.5) / 2 ** 53;
}

/** The textbook formula in floating point (Mironov 2012). */
export function floatingLaplace(below: RandomBelow, scale: number): number {
  const size = -scale * Math.log(unitFraction(below));
  return below(2n) === 1n ? -size : size;
}

/** A continuous normal draw, rounded: nearly the right law, but not it. */
export function roundedGaussian(below: RandomBelow, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(unitFraction(below)));
  return Math.round(deviation * radius * Math.cos(2 * Math.PI * unitFraction(below)));
}

/** Forgets that zero has one sign only. */
export function twoZerosLaplace(below: RandomBelow, scale: bigint): number {
  let part = below(scale);
  while (!bernoulliExp(below, part, scale)) part = below(scale);
  let whole = 0n;
  while (bernoulliExp(below, 1n, 1n)) whole += 1n;
  const size = Number(part + scale * whole);
  return below(2n) === 1n ? -size : size;
}

/** Takes σ for σ²/2: half the deviation that was paid for. */
export function halfDeviation(below: RandomBelow, variance: bigint): number {
  return Number(discreteGaussian(below, { num: variance, den: 4n }));
}

/** Starts the source anew for each answer. */
export function reusedSeed(scale: bigint): number {
  return Number(discreteLaplace(createRandomBelow(repeatableWords(1)), { num: scale, den: 1n }));
}

/** Takes the remainder of a byte: small numbers come up more often. */
export function unevenBelow(below: RandomBelow): RandomBelow {
  return (bound) => below(256n) % bound;
}
