import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandomBelow } from '@/lib/privacy/noise/random-integers';
import { aggregateRows } from '@/lib/privacy/synthetic/aggregate-rows';
import { aggregateSeededRows } from '@/lib/privacy/synthetic/aggregate-seeded';
import { choices, combinationKeys } from '@/lib/privacy/synthetic/combination';
import { blank, peopleMatrix } from '@/lib/privacy/synthetic/people-matrix';
import { privateAggregates } from '@/lib/privacy/synthetic/private-aggregates';
import { reportingThreshold } from '@/lib/privacy/synthetic/reporting-threshold';
import { createDice } from '@/lib/privacy/synthetic/share-out';
import { repeatableWords } from '@/tests/unit/privacy/noise/repeatable-words';
import { anyPeople, invented, pairError, rowsOf, smallAttributes, smallTable } from './small-people';

/** So much budget that there is no noise: what remains is the algorithm. */
const noiseless = 10n ** 18n;
const columnsOf = (rows: readonly string[][]) => peopleMatrix(smallTable(rows), smallAttributes);

describe('combinations', () => {
  test('are numbered without collisions, and are all the choices there are', () => {
    const keys = combinationKeys([2, 3, 4]);
    const all = [1, 2, 3].flatMap((size) => [...choices([0, 1, 2, 3, 4, 5, 6, 7, 8], size)]);
    expect(all).toHaveLength(9 + 36 + 84);
    expect(new Set(all.map((items) => keys.keyOf(items))).size).toBe(all.length);
    expect([keys.itemOf(0, 1), keys.itemOf(1, 0), keys.itemOf(2, 3)]).toEqual([1, 2, 8]);
    expect([1, 2, 8].map((item) => keys.columnOf(item))).toEqual([0, 1, 2]);
    expect([...choices([1, 2], 3)]).toEqual([]);
    expect(() => combinationKeys([10_000])).toThrow(/tooLarge/);
  });
});

describe('private aggregates', () => {
  test('without noise are the counts of all combinations that k people have', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 4 }), (rows, k) => {
        const people = columnsOf(rows);
        const rule = { length: 3, k };
        const { keys, byKey, total } = privateAggregates(
          people,
          rule,
          noiseless,
          createRandomBelow(repeatableWords(1)),
        );
        const counts = new Map<number, number>();
        for (let row = 0; row < rows.length; row += 1) {
          const items = people.columns.map(({ cells }, column) => keys.itemOf(column, cells[row] ?? 0));
          for (const size of [1, 2, 3]) {
            for (const part of choices(items, size)) {
              counts.set(keys.keyOf(part), (counts.get(keys.keyOf(part)) ?? 0) + 1);
            }
          }
        }
        const expected = [...counts].filter(([, count]) => count >= k);
        expect(new Map([...byKey].map(([key, { count }]) => [key, count]))).toEqual(new Map(expected));
        expect(total).toBe(rows.length);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test('with noise never count a combination above a part of it, or publish one whose part is not there', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer(), (rows, seed) => {
        const below = createRandomBelow(repeatableWords(seed));
        const { keys, byKey, thresholds } = privateAggregates(
          columnsOf(rows),
          { length: 3, k: 2 },
          10n ** 9n,
          below,
        );
        for (const { items, count } of byKey.values()) {
          expect(count).toBeGreaterThanOrEqual(2);
          if (items.length === 1) continue;
          for (const part of choices(items, items.length - 1)) {
            expect(byKey.get(keys.keyOf(part))?.count).toBeGreaterThanOrEqual(count);
          }
        }
        for (const threshold of thresholds) expect(threshold).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test('never count the empty domain as full: a code nobody has seldom comes up', () => {
    const rows = Array.from({ length: 60 }, () => ['f', 'young', 'a', '']);
    let invented = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const below = createRandomBelow(repeatableWords(seed));
      const { byKey } = privateAggregates(columnsOf(rows), { length: 2, k: 2 }, 10n ** 9n, below);
      for (const { items } of byKey.values()) if (items.includes(1)) invented += 1;
    }
    expect(invented).toBeLessThan(20);
  });
});

describe('the reporting threshold', () => {
  test('is k where nothing is empty, and above the noise where most is', () => {
    expect(reportingThreshold(Float64Array.of(40, 50, 60), 100, 11)).toBe(11);
    const sparse = Float64Array.from({ length: 1000 }, (_, at) => (at < 20 ? 500 : (at % 41) - 20));
    const threshold = reportingThreshold(sparse, 100, 11);
    expect(threshold).toBeGreaterThan(20);
    expect(threshold).toBeLessThanOrEqual(500);
    // Nothing but noise: nothing is published.
    expect(reportingThreshold(Float64Array.of(-3, 2, 3, -1), 100, 1)).toBe(4);
  });
});

describe('rows from aggregates', () => {
  test('hold only published combinations, as often as published where that is possible', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer(), (rows, seed) => {
        const below = createRandomBelow(repeatableWords(seed));
        const aggregates = privateAggregates(columnsOf(rows), { length: 2, k: 2 }, 4n * 10n ** 9n, below);
        const cells = aggregateRows(aggregates, createDice(repeatableWords(seed)));
        for (let row = 0; row < aggregates.total; row += 1) {
          const items = cells.flatMap((column, at) => {
            const answer = column[row] ?? blank;
            return answer === blank ? [] : [aggregates.keys.itemOf(at, answer)];
          });
          for (const pair of items.length > 1 ? choices(items, 2) : items.map((item) => [item])) {
            expect(aggregates.byKey.has(aggregates.keys.keyOf(pair))).toBe(true);
          }
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test('of 10,000 cases at ε = 1 are nearer on pairs than the usual tool (204)', () => {
    const { table, attributes } = invented({ rows: 10_000, detail: 'coarse' });
    const request = { attributes, nanoRho: 24_355_970n, delta: 1e-6, people: 10_000, length: 2, k: 11 };
    const release = aggregateSeededRows(table, request, repeatableWords(7));
    expect(pairError(table, release.rows, attributes)).toBeLessThan(70);
    expect(release.blankShare).toBeLessThan(0.02);
    expect(release.combinations.map(({ published }) => published > 30)).toEqual([true, true]);
  });

  test.each([
    [{ length: 5, k: 11 }, /length/],
    [{ length: 0, k: 11 }, /length/],
    [{ length: 1.5, k: 11 }, /length/],
    [{ length: 2, k: 0 }, /length/],
    [{ length: 2, k: 11, people: 9999 }, /size/],
    [{ length: 2, k: 11, nanoRho: 0n }, /parameter/],
    [{ length: 2, k: 11, delta: 0 }, /parameter/],
  ])('are refused for %o', (change, fault) => {
    const request = {
      attributes: smallAttributes,
      nanoRho: 10n ** 7n,
      delta: 1e-6,
      people: 10_000,
      ...change,
    };
    expect(() => aggregateSeededRows(smallTable([['f', '', 'a', '']]), request)).toThrow(fault);
  });

  test('come from counts alone: the order of people does not matter', () => {
    const rows = fc.sample(anyPeople, { seed: 5, numRuns: 1 })[0] ?? [];
    const request = {
      attributes: smallAttributes,
      nanoRho: 10n ** 9n,
      delta: 1e-6,
      people: 10_000,
      length: 2,
      k: 1,
    };
    const [one, other] = [rows, rows.toReversed()].map((given) =>
      rowsOf(aggregateSeededRows(smallTable(given), request, repeatableWords(9)).rows),
    );
    expect(one).toEqual(other);
  });
});
