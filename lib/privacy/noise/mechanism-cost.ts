import { assertRho, nanoRhoPerRho, type NanoRho } from './concentrated';
import { fraction, integerRoot, type Fraction } from './fraction';
import { NoiseError } from './noise-error';

/**
 * How tables are noised and what for. `gaussian` costs ρ and promises (ε, δ); `laplace` promises ε alone, without a δ,
 * and pays for that with more noise as soon as there are several tables.
 */
export type Mechanism =
  | { readonly kind: 'gaussian'; readonly nanoRho: NanoRho }
  | { readonly kind: 'laplace'; readonly microEpsilon: bigint };

const microPerOne = 1_000_000n;
const rootBits = 30n;

/** What a mechanism takes from a budget; an ε-private answer costs ε²/2 (Bun and Steinke 2016, proposition 1.4), rounded up. */
export function costOf(mechanism: Mechanism): NanoRho {
  if (mechanism.kind === 'gaussian') {
    assertRho(mechanism.nanoRho);
    return mechanism.nanoRho;
  }
  const { num, den } = epsilonFraction(mechanism.microEpsilon);
  const twice = 2n * den * den;
  return (num * num * nanoRhoPerRho + twice - 1n) / twice;
}

/** ε as an exact fraction. Throws `parameter` unless it is positive. */
export function epsilonFraction(microEpsilon: bigint): Fraction {
  if (typeof microEpsilon !== 'bigint') throw new NoiseError('parameter', 'epsilon is in whole millionths');
  return fraction(microEpsilon, microPerOne);
}

/** σ² at which a query of this squared sensitivity costs ρ: Δ²/2ρ. Throws `parameter` unless both are positive. */
export function gaussianVariance(squaredSensitivity: bigint, nanoRho: NanoRho): Fraction {
  assertRho(nanoRho);
  return fraction(squaredSensitivity * nanoRhoPerRho, 2n * nanoRho);
}

/** ε of one choice by score that costs ρ: √8ρ (Cesar and Rogers 2021), rounded down in its 30th binary digit. */
export function selectionEpsilon(nanoRho: NanoRho): Fraction {
  assertRho(nanoRho);
  return fraction(integerRoot(((8n * nanoRho) << (2n * rootBits)) / nanoRhoPerRho), 1n << rootBits);
}

/** A part of a loss, in hundredths, rounded down: parts never add up to more than the whole. */
export function shareOf(nanoRho: NanoRho, percent: number): NanoRho {
  return (nanoRho * BigInt(percent)) / 100n;
}
