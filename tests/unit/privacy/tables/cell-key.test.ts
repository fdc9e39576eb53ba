import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perturbedTable, type RecordKeyed } from '@/lib/privacy/tables/cell-key';
import { keyRange, perturbationTable } from '@/lib/privacy/tables/perturbation-table';
import { atomsOf } from './naive-reader';
import { flat } from './small-tables';

const recordKey = (identity: string): number =>
  createHmac('sha256', 'a secret for tests').update(identity).digest().readUInt32BE(0);

describe('a perturbation table', () => {
  const anyRules = fc
    .record({ most: fc.integer({ min: 1, max: 8 }), share: fc.double({ min: 0.05, max: 0.95, noNaN: true }) })
    .map(({ most, share }) => ({ most, variance: (share * most * (most + 1)) / 3 }));

  test('has mean 0 for every count, never a negative result, and zero stays zero', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const table = perturbationTable(rules);
        expect(table[0]?.changes).toEqual([0]);
        table.forEach(({ changes, probabilities, upTo }, count) => {
          const mean = changes.reduce((sum, change, at) => sum + change * (probabilities[at] ?? 0), 0);
          expect(Math.abs(mean)).toBeLessThan(1e-9);
          expect(Math.min(...changes)).toBeGreaterThanOrEqual(-count);
          expect(Math.max(...changes)).toBeLessThanOrEqual(rules.most);
          expect(upTo.at(-1)).toBe(keyRange);
          upTo.forEach((limit, at) => expect(limit).toBeGreaterThanOrEqual(upTo[at - 1] ?? 0));
        });
      }),
      { numRuns: 30 },
    );
  });

  test('has the variance asked for where a count is large enough to allow it', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        perturbationTable(rules).forEach(({ changes, probabilities }, count) => {
          const variance = changes.reduce(
            (sum, change, at) => sum + change ** 2 * (probabilities[at] ?? 0),
            0,
          );
          if (rules.variance <= 0.9 * count * rules.most) expect(variance).toBeCloseTo(rules.variance, 6);
        });
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    [{ most: 0, variance: 1 }],
    [{ most: 2, variance: 0 }],
    [{ most: 2, variance: 2 }],
    [{ most: 1.5, variance: 0.5 }],
  ])('does not exist for %j', (rules) => {
    expect(() => perturbationTable(rules)).toThrow(/threshold/);
  });
});

describe('a perturbed table', () => {
  const dimensions = [flat('a', 3), flat('b', 2)];
  const cases: RecordKeyed[] = atomsOf(dimensions).flatMap((codes, at) =>
    Array.from({ length: [0, 1, 2, 5, 30, 400][at] ?? 0 }, (_, one) => ({
      codes,
      recordKey: recordKey(`${at}.${one}`),
    })),
  );
  const table = perturbationTable({ most: 3, variance: 1.5 });

  test('is within the table of the truth, never negative, and leaves empty cells empty', () => {
    for (const { codes, value } of perturbedTable(cases, dimensions, table)) {
      const truth = cases.filter((one) =>
        dimensions.every(({ name }) => (codes[name] ?? one.codes[name]) === one.codes[name]),
      ).length;
      expect(value).toBeGreaterThanOrEqual(0);
      expect(Math.abs((value ?? 0) - truth)).toBeLessThanOrEqual(3);
      if (truth === 0) expect(value).toBe(0);
    }
  });

  test('gives the same cases the same value in whatever table and order they meet', () => {
    const whole = perturbedTable(cases, dimensions, table);
    const oneWay = perturbedTable(cases.toReversed(), [flat('a', 3)], table);
    for (const { codes, value } of oneWay) {
      expect(whole.find((cell) => cell.codes['a'] === codes['a'] && cell.codes['b'] === null)?.value).toBe(
        value,
      );
    }
  });

  test('changes sizes with the frequencies of its table (chi-square at 1 in 10⁶)', () => {
    const draws = 6000;
    const many = Array.from({ length: draws }, (_, one) => one).flatMap((cell) =>
      Array.from({ length: 4 }, (_, one) => ({
        codes: { c: `c${cell}` },
        recordKey: recordKey(`${cell}/${one}`),
      })),
    );
    const cells = perturbedTable(many, [flat('c', draws)], table).slice(0, draws);
    const row = table.at(-1);
    const statistic = (row?.changes ?? []).reduce((sum, change, at) => {
      const expected = draws * (row?.probabilities[at] ?? 0);
      const seen = cells.filter(({ value }) => value === 4 + change).length;
      return sum + (seen - expected) ** 2 / expected;
    }, 0);
    // 6 degrees of freedom.
    expect(statistic).toBeLessThan(39.0);
  });

  test('does not take keys that are no 32-bit keys', () => {
    for (const broken of [-1, 0.5, keyRange, Number.NaN]) {
      const one = [{ codes: { a: 'a0', b: 'b0' }, recordKey: broken }];
      expect(() => perturbedTable(one, dimensions, table)).toThrow(/counts/);
    }
  });
});
