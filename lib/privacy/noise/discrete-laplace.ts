import { bernoulliExp } from './bernoulli-exp';
import type { Fraction } from './fraction';
import type { RandomBelow } from './random-integers';

/**
 * A draw x with probability proportional to exp(−|x|/scale) over all whole numbers, exactly (Canonne, Kamath and Steinke
 * 2020, algorithm 2). A count that one person changes by 1 becomes ε-differentially private with scale 1/ε.
 */
export function discreteLaplace(below: RandomBelow, scale: Fraction): bigint {
  const { num, den } = scale;
  for (;;) {
    const part = below(num);
    if (!bernoulliExp(below, part, num)) continue;
    let whole = 0n;
    while (bernoulliExp(below, 1n, 1n)) whole += 1n;
    const size = (part + num * whole) / den;
    const isNegative = below(2n) === 1n;
    // Zero has one sign only; it would otherwise come up twice as often.
    if (isNegative && size === 0n) continue;
    return isNegative ? -size : size;
  }
}
