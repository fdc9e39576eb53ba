import { describe, expect, test } from 'vitest';
import { epsilonOf } from '@/lib/privacy/noise/concentrated';
import { discreteGaussian } from '@/lib/privacy/noise/discrete-gaussian';
import { discreteLaplace } from '@/lib/privacy/noise/discrete-laplace';
import { chooseByScore } from '@/lib/privacy/noise/exponential-mechanism';
import { gaussianVariance, selectionEpsilon } from '@/lib/privacy/noise/mechanism-cost';
import { createRandomBelow } from '@/lib/privacy/noise/random-integers';
import { floatingLaplace, halfDeviation, reusedSeed, unitFraction } from './broken-samplers';
import { isFloatingLaplaceOf } from './floating-reach';
import { auditedEpsilon } from './neighbour-audit';
import { repeatableWords } from './repeatable-words';

const below = createRandomBelow(repeatableWords(11));
/** The two neighbouring files: a count with a person and without them. */
const counts = [7, 8] as const;
const onBoth = (answer: (count: number) => number): readonly [() => number, () => number] => [
  () => answer(counts[0]),
  () => answer(counts[1]),
];
const runs = 60_000;

describe('a count with Laplace noise of ε = 1', () => {
  const delta = 0;
  const ours = onBoth((count) => count + Number(discreteLaplace(below, { num: 1n, den: 1n })));

  test('keeps its ε, and the audit comes close to it', () => {
    const epsilon = auditedEpsilon(ours, { runs, delta });
    expect(epsilon).toBeLessThanOrEqual(1);
    expect(epsilon).toBeGreaterThan(0.9);
  });

  test('would not keep it with noise of half the scale, or with a source started anew', () => {
    const half = onBoth((count) => count + Number(discreteLaplace(below, { num: 1n, den: 2n })));
    expect(auditedEpsilon(half, { runs, delta })).toBeGreaterThan(1.5);
    const seed = onBoth((count) => count + reusedSeed(1n));
    expect(auditedEpsilon(seed, { runs: 2000, delta })).toBeGreaterThan(3);
  });

  test('would not keep it in floating point, by which numbers come up at all', () => {
    const look = (answer: number): string =>
      counts.map((count) => String(isFloatingLaplaceOf(answer, count, 1))).join();
    const floating = onBoth((count) => count + floatingLaplace(below, 1));
    expect(auditedEpsilon(floating, { runs: 20_000, delta, look })).toBeGreaterThan(1.5);
    // Ours are whole numbers around either count: the same look sees nothing.
    expect(auditedEpsilon(ours, { runs: 20_000, delta, look })).toBeLessThan(1);
  });
});

describe('a count with Gaussian noise of ρ = 1/2', () => {
  const nanoRho = 500_000_000n;
  const variance = gaussianVariance(1n, nanoRho);
  const ours = onBoth((count) => count + Number(discreteGaussian(below, variance)));

  test.each([0.0001, 0.01, 0.1])('keeps its ε at δ = %s, and half the deviation does not', (delta) => {
    const claim = epsilonOf(nanoRho, delta);
    expect(auditedEpsilon(ours, { runs, delta })).toBeLessThanOrEqual(claim);
    const half = onBoth((count) => count + halfDeviation(below, variance.num / variance.den));
    expect(auditedEpsilon(half, { runs, delta })).toBeGreaterThan(claim);
  });
});

describe('a choice by score', () => {
  const scores = (person: number): bigint[] => [5n + BigInt(person - 7), 5n - BigInt(person - 7), 5n];
  const epsilon = { num: 1n, den: 1n };

  test('is made with probability proportional to exp(ε·score/2)', () => {
    const wanted = scores(8).map((score) => Math.exp(Number(score) / 2));
    const sum = wanted.reduce((total, one) => total + one, 0);
    const seen = [0, 0, 0];
    for (let run = 0; run < 30_000; run += 1) {
      const at = chooseByScore(below, scores(8), epsilon);
      seen[at] = (seen[at] ?? 0) + 1;
    }
    seen.forEach((count, at) => {
      const chance = (wanted[at] ?? 0) / sum;
      expect(Math.abs(count - 30_000 * chance)).toBeLessThan(4.75 * Math.sqrt(30_000 * chance));
    });
    expect(() => chooseByScore(below, [], epsilon)).toThrow(/parameter/);
  });

  test('keeps its ε, and taking the best does not', () => {
    const ours = onBoth((person) => chooseByScore(below, scores(person), epsilon));
    expect(auditedEpsilon(ours, { runs, delta: 0 })).toBeLessThanOrEqual(1);
    const best = onBoth((person) => {
      const all = scores(person).map((score) => Number(score) + unitFraction(below) / 2);
      return all.indexOf(Math.max(...all));
    });
    expect(auditedEpsilon(best, { runs: 2000, delta: 0 })).toBeGreaterThan(3);
  });

  test('costs ε²/8, rounded against the asker', () => {
    const { num, den } = selectionEpsilon(125_000_000n);
    expect(Number(num) / Number(den)).toBeCloseTo(1, 8);
    expect(num * num * 1_000_000_000n).toBeLessThanOrEqual(8n * 125_000_000n * den * den);
  });
});
