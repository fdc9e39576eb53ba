import { bernoulliExp } from './bernoulli-exp';
import { discreteLaplace } from './discrete-laplace';
import { fraction, integerRoot, type Fraction } from './fraction';
import type { RandomBelow } from './random-integers';

/**
 * A draw x with probability proportional to exp(−x²/2σ²) over all whole numbers, exactly (Canonne, Kamath and Steinke
 * 2020, algorithm 3). `variance` is σ²; the variance of the draw is never above it. A query of squared sensitivity Δ²
 * becomes Δ²/2σ²-concentrated differentially private (their theorem 4).
 */
export function discreteGaussian(below: RandomBelow, variance: Fraction): bigint {
  const { num, den } = variance;
  const scale = integerRoot(num / den) + 1n;
  const laplace = fraction(scale, 1n);
  const unit = 2n * num * den * scale * scale;
  for (;;) {
    const drawn = discreteLaplace(below, laplace);
    const gap = (drawn < 0n ? -drawn : drawn) * scale * den - num;
    if (bernoulliExp(below, gap * gap, unit)) return drawn;
  }
}
