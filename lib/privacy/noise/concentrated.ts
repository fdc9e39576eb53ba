import { NoiseError } from './noise-error';

/**
 * Privacy loss ρ of zero-concentrated differential privacy (Bun and Steinke 2016) in billionths, so that a ledger adds
 * up exactly. Unit of protection: one person with everything known of them, added or removed. Losses add up.
 */
export type NanoRho = bigint;

export const nanoRhoPerRho = 1_000_000_000n;

/** ρ as a plain number, for reports and bounds. */
export function rhoOf(nanoRho: NanoRho): number {
  return Number(nanoRho) / Number(nanoRhoPerRho);
}

/** Throws `parameter` unless ρ is positive: nothing is free and nothing is given back. */
export function assertRho(nanoRho: NanoRho): void {
  if (typeof nanoRho !== 'bigint' || nanoRho <= 0n) {
    throw new NoiseError('parameter', 'rho is positive');
  }
}

function assertDelta(delta: number): void {
  if (!(delta > 0 && delta < 1)) throw new NoiseError('parameter', 'delta lies between 0 and 1');
}

/** ε at one order of Rényi divergence α = 1 + excess (Canonne, Kamath and Steinke 2020, proposition 12). */
function epsilonAt(rho: number, delta: number, excess: number): number {
  const order = 1 + excess;
  return order * rho - (Math.log(delta) + Math.log(order)) / excess + Math.log(excess / order);
}

const goldenStep = (Math.sqrt(5) - 1) / 2;
/** Above the rounding of a dozen operations on doubles: a bound may only be rounded up. */
const roundingShare = 1e-12;

/**
 * The least ε this finds such that ρ-concentrated privacy implies (ε, δ)-differential privacy. Every order gives a valid
 * bound, so an inexact search can only be too careful. Never above ρ + 2√(ρ ln 1/δ), the bound of Bun and Steinke.
 * Throws `parameter` unless ρ > 0 and 0 < δ < 1.
 */
export function epsilonOf(nanoRho: NanoRho, delta: number): number {
  assertRho(nanoRho);
  assertDelta(delta);
  const rho = rhoOf(nanoRho);
  const at = (logExcess: number): number => epsilonAt(rho, delta, Math.exp(logExcess));
  const middle = Math.log(Math.sqrt(-Math.log(delta) / rho));
  let low = middle - 3;
  let high = middle + 3;
  for (let round = 0; round < 80; round += 1) {
    const left = high - goldenStep * (high - low);
    const right = low + goldenStep * (high - low);
    if (at(left) < at(right)) high = right;
    else low = left;
  }
  const known = rho + 2 * Math.sqrt(-rho * Math.log(delta));
  return Math.max(0, Math.min(known, at((low + high) / 2))) * (1 + roundingShare);
}

/** Beyond this ε a promise says nothing, and its ρ need not be found. */
const mostEpsilon = 100;

/**
 * The largest ρ whose ε at this δ is at most the one given, rounded down. Throws `parameter` unless 0 < ε ≤ 100 and
 * 0 < δ < 1, or when not even a billionth fits.
 */
export function nanoRhoOf(epsilon: number, delta: number): NanoRho {
  if (!(epsilon > 0 && epsilon <= mostEpsilon)) throw new NoiseError('parameter', 'epsilon is out of range');
  assertDelta(delta);
  let fits = 0n;
  let tooMuch = BigInt(mostEpsilon + 1) * nanoRhoPerRho;
  while (tooMuch - fits > 1n) {
    const middle = (fits + tooMuch) / 2n;
    if (epsilonOf(middle, delta) <= epsilon) fits = middle;
    else tooMuch = middle;
  }
  assertRho(fits);
  return fits;
}
