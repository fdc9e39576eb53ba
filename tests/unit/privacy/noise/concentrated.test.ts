import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epsilonOf, nanoRhoOf, nanoRhoPerRho, rhoOf } from '@/lib/privacy/noise/concentrated';
import { costOf, gaussianVariance, shareOf } from '@/lib/privacy/noise/mechanism-cost';

const anyRho = fc.bigInt({ min: 1_000_000n, max: 20n * nanoRhoPerRho });
const anyDelta = fc.integer({ min: 2, max: 12 }).map((digits) => 10 ** -digits);

/** δ that a discrete Gaussian of sensitivity 1 has at ε, exactly (Canonne, Kamath and Steinke 2020, theorem 7). */
function exactDelta(variance: number, epsilon: number): number {
  const reach = Math.ceil(60 * Math.sqrt(variance)) + Math.ceil(epsilon * variance) + 10;
  const weight = (x: number): number => Math.exp(-(x ** 2) / (2 * variance));
  let total = 0;
  for (let x = -reach; x <= reach; x += 1) total += weight(x);
  let delta = 0;
  for (let x = -reach; x <= reach; x += 1) {
    delta += Math.max(0, weight(x) - Math.exp(epsilon) * weight(x + 1)) / total;
  }
  return delta;
}

describe('ε of ρ', () => {
  test('is never above the bound of Bun and Steinke, and grows with ρ', () => {
    fc.assert(
      fc.property(anyRho, anyDelta, (nanoRho, delta) => {
        const rho = rhoOf(nanoRho);
        const epsilon = epsilonOf(nanoRho, delta);
        expect(epsilon).toBeLessThanOrEqual((rho + 2 * Math.sqrt(-rho * Math.log(delta))) * (1 + 1e-11));
        expect(epsilonOf(nanoRho + 1_000_000n, delta)).toBeGreaterThan(epsilon);
      }),
    );
  });

  test('covers what the noise really does: the exact δ at that ε is not above δ', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 5_000_000n, max: 2n * nanoRhoPerRho }), anyDelta, (nanoRho, delta) => {
        const { num, den } = gaussianVariance(1n, nanoRho);
        expect(exactDelta(Number(num) / Number(den), epsilonOf(nanoRho, delta))).toBeLessThanOrEqual(delta);
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  // Made public for the 2020 census of the United States at δ = 10⁻¹⁰: persons 2.56 and 17.14, housing 0.07 and 2.47.
  test.each([
    [17.14, '2.56'],
    [2.47, '0.07'],
  ])('is that of a published release: ε = %s for ρ = %s', (epsilon, rho) => {
    expect(rhoOf(nanoRhoOf(epsilon, 1e-10)).toFixed(2)).toBe(rho);
  });

  test('and back: the largest ρ that keeps ε', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), anyDelta, (epsilon, delta) => {
        const nanoRho = nanoRhoOf(epsilon, delta);
        expect(epsilonOf(nanoRho, delta)).toBeLessThanOrEqual(epsilon);
        expect(epsilonOf(nanoRho + 1n, delta)).toBeGreaterThan(epsilon);
      }),
      { numRuns: 30, seed: 1 },
    );
    expect([1, 4, 12].map((epsilon) => rhoOf(nanoRhoOf(epsilon, 1e-6)).toFixed(4))).toEqual([
      '0.0244',
      '0.3111',
      '2.0895',
    ]);
  });

  test.each([0, -1, Number.NaN, Infinity, 1000])('does not exist for ε = %s', (epsilon) => {
    expect(() => nanoRhoOf(epsilon, 1e-6)).toThrow(/parameter/);
  });

  test.each([0, 1, -1, Number.NaN])('does not exist for δ = %s', (delta) => {
    expect(() => nanoRhoOf(1, delta)).toThrow(/parameter/);
    expect(() => epsilonOf(1n, delta)).toThrow(/parameter/);
  });
});

describe('what a mechanism costs', () => {
  test('is ρ for Gaussian noise and ε²/2, rounded up, for Laplace', () => {
    expect(costOf({ kind: 'gaussian', nanoRho: 5n })).toBe(5n);
    expect(costOf({ kind: 'laplace', microEpsilon: 1_000_000n })).toBe(nanoRhoPerRho / 2n);
    expect(costOf({ kind: 'laplace', microEpsilon: 1n })).toBe(1n);
  });

  test('is in σ² for T tables: T/2ρ', () => {
    expect(gaussianVariance(36n, 500_000_000n)).toEqual({ num: 36n, den: 1n });
  });

  test.each([0n, -1n, Number.NaN as unknown as bigint])('is never %s', (nothing) => {
    expect(() => costOf({ kind: 'gaussian', nanoRho: nothing })).toThrow(/parameter/);
    expect(() => costOf({ kind: 'laplace', microEpsilon: nothing })).toThrow(/parameter/);
    expect(() => gaussianVariance(1n, nothing)).toThrow(/parameter/);
    expect(() => epsilonOf(nothing, 1e-6)).toThrow(/parameter/);
  });

  test('in parts is never more than the whole', () => {
    fc.assert(
      fc.property(anyRho, fc.integer({ min: 1, max: 99 }), (nanoRho, percent) => {
        expect(shareOf(nanoRho, percent) + shareOf(nanoRho, 100 - percent)).toBeLessThanOrEqual(nanoRho);
      }),
    );
  });
});
