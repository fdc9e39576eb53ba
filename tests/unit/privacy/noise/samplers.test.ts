import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { systemRandomWords } from '@/lib/privacy/microdata/random-words';
import { bernoulliExp } from '@/lib/privacy/noise/bernoulli-exp';
import { discreteGaussian } from '@/lib/privacy/noise/discrete-gaussian';
import { discreteLaplace } from '@/lib/privacy/noise/discrete-laplace';
import { fraction, integerRoot } from '@/lib/privacy/noise/fraction';
import { createRandomBelow, type RandomBelow } from '@/lib/privacy/noise/random-integers';
import { roundedGaussian, twoZerosLaplace, unevenBelow } from './broken-samplers';
import { gaussianWeight, laplaceWeight, misfit } from './goodness-of-fit';
import { repeatableWords } from './repeatable-words';

/** A right sampler exceeds this once in 10⁶ seeds. */
const bar = 4.75;
const draws = 60_000;
const drawn = (count: number, draw: () => bigint | number): number[] =>
  Array.from({ length: count }, () => Number(draw()));
const seeded = (seed: number): RandomBelow => createRandomBelow(repeatableWords(seed));

describe('uniform whole numbers', () => {
  test('are in range for bounds of any length, and a source that repeats itself is refused', () => {
    const below = seeded(1);
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 130n }), (bound) => {
        const value = below(bound);
        return value >= 0n && value < bound;
      }),
    );
    const stuck = createRandomBelow((words) => words.fill(2 ** 32 - 1));
    expect(() => stuck(3n)).toThrow(/random/);
    expect(() => stuck(2n ** 33n + 1n)).toThrow(/random/);
    expect(() => below(0n)).toThrow(/parameter/);
  });

  test.each([5n, 2n ** 33n + 7n])('fall evenly below %s', (bound) => {
    const below = seeded(2);
    const parts = 5n;
    const seen = drawn(50_000, () => (below(bound) * parts) / bound - 2n);
    expect(misfit(seen, (value) => (Math.abs(value) <= 2 ? 1 : 0))).toBeLessThan(bar);
  });

  test('would not be even without drawing again', () => {
    const uneven = unevenBelow(seeded(2));
    const seen = drawn(50_000, () => uneven(100n) - 50n);
    expect(misfit(seen, (value) => (value >= -50 && value < 50 ? 1 : 0))).toBeGreaterThan(bar);
  });
});

describe('a coin of exp(−γ)', () => {
  test.each([
    [0n, 1n],
    [1n, 7n],
    [1n, 1n],
    [5n, 2n],
    [3n, 1n],
  ])('lands with chance exp(−%s/%s)', (num, den) => {
    const below = seeded(3);
    const runs = 40_000;
    const hits = drawn(runs, () => Number(bernoulliExp(below, num, den))).reduce((sum, hit) => sum + hit, 0);
    const chance = Math.exp(-Number(num) / Number(den));
    const deviation = Math.sqrt(runs * chance * (1 - chance));
    expect(Math.abs(hits - runs * chance)).toBeLessThanOrEqual(bar * deviation);
  });
});

describe('whole numbers in fractions', () => {
  test('have their root, rounded down', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 200n }), (value) => {
        const root = integerRoot(value);
        return root * root <= value && (root + 1n) * (root + 1n) > value;
      }),
    );
    expect(() => integerRoot(-1n)).toThrow(/parameter/);
  });

  test('are in lowest terms and positive', () => {
    expect(fraction(6n, 4n)).toEqual({ num: 3n, den: 2n });
    expect(() => fraction(0n, 1n)).toThrow(/parameter/);
    expect(() => fraction(1n, -1n)).toThrow(/parameter/);
  });
});

describe('discrete Laplace', () => {
  test.each([
    [1n, 2n],
    [1n, 1n],
    [7n, 3n],
    [20n, 1n],
  ])('has the law exp(−|x|/(%s/%s))', (num, den) => {
    const below = seeded(4);
    const seen = drawn(draws, () => discreteLaplace(below, { num, den }));
    expect(misfit(seen, laplaceWeight(Number(num) / Number(den)))).toBeLessThan(bar);
  });

  test('does not have it when zero is given two signs', () => {
    const below = seeded(4);
    const seen = drawn(draws, () => twoZerosLaplace(below, 20n));
    expect(misfit(seen, laplaceWeight(20))).toBeGreaterThan(bar);
  });
});

describe('discrete Gaussian', () => {
  test.each([
    [1n, 4n],
    [1n, 1n],
    [9n, 2n],
    [400n, 1n],
    [1_800_000_000n, 24_355_970n],
  ])('has the law exp(−x²/2σ²), σ² = %s/%s, and no more variance', (num, den) => {
    const below = seeded(5);
    const variance = Number(num) / Number(den);
    const seen = drawn(draws, () => discreteGaussian(below, { num, den }));
    expect(misfit(seen, gaussianWeight(variance))).toBeLessThan(bar);
    const measured = seen.reduce((sum, value) => sum + value ** 2, 0) / draws;
    expect(measured).toBeLessThan(variance * (1 + bar * Math.sqrt(2 / draws)));
  });

  test('does not have it when a normal draw is rounded, or the deviation is off by a twentieth', () => {
    const below = seeded(6);
    const rounded = drawn(draws, () => roundedGaussian(below, 0.5));
    expect(misfit(rounded, gaussianWeight(0.25))).toBeGreaterThan(bar);
    const narrow = drawn(draws, () => discreteGaussian(below, { num: 361n, den: 1n }));
    expect(misfit(narrow, gaussianWeight(400))).toBeGreaterThan(bar);
  });

  test('draws from the system’s source what no test foresees', () => {
    const [one, other] = [0, 1].map(() => {
      const below = createRandomBelow(systemRandomWords);
      return drawn(40, () => discreteGaussian(below, { num: 10_000n, den: 1n })).join();
    });
    expect(one).not.toBe(other);
  });
});
