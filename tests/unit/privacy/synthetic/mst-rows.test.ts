import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nanoRhoOf, rhoOf } from '@/lib/privacy/noise/concentrated';
import { createRandomBelow } from '@/lib/privacy/noise/random-integers';
import { membershipBound } from '@/lib/privacy/synthetic/membership-advantage';
import { mergedDomain } from '@/lib/privacy/synthetic/merged-domain';
import { mstRows } from '@/lib/privacy/synthetic/mst-rows';
import { peopleMatrix } from '@/lib/privacy/synthetic/people-matrix';
import { utilityReport } from '@/lib/privacy/synthetic/utility-report';
import { repeatableWords } from '@/tests/unit/privacy/noise/repeatable-words';
import { anyPeople, invented, pairError, rowsOf, smallAttributes, smallTable } from './small-people';

const delta = 1e-6;
const request = { nanoRho: nanoRhoOf(1, delta), delta, people: 10_000 };
const smallRequest = { ...request, attributes: smallAttributes };

describe('rows of a private spanning tree', () => {
  test.each([
    ['independent', {}, 16],
    // All twenty-eight pairs are tied by forty corridors, and the tree keeps seven of them.
    ['correlated', { corridorShare: 0.8 }, 25],
  ])('of 10,000 %s cases at ε = 1 are near on pairs', (_, shape, bar) => {
    const { table, attributes } = invented({ rows: 10_000, detail: 'coarse', ...shape });
    const release = mstRows(table, { ...request, attributes }, repeatableWords(1));
    const error = pairError(table, release.rows, attributes);
    expect(error).toBeLessThan(bar);
    const { twoWay } = release.utility;
    // The margin holds 95 times in 100; this is three of its standard deviations.
    expect(Math.abs(twoWay.meanError - error)).toBeLessThan(1.6 * twoWay.margin);
    expect(release.epsilon).toBeLessThanOrEqual(1);
    expect(Math.abs(release.rows.rowCount - 10_000)).toBeLessThan(150);
  });

  test('of correlated cases are nearer than rows of independent columns', () => {
    const { table, attributes } = invented({ rows: 10_000, detail: 'coarse', corridorShare: 0.8 });
    const shuffled = {
      ...table,
      columns: table.columns.map((column, at) => {
        const codes = column.codes.slice();
        codes.forEach((_, row) => (codes[row] = column.codes[(row + 997 * at) % 10_000] ?? 0));
        return { ...column, codes };
      }),
    };
    const release = mstRows(table, { ...request, attributes }, repeatableWords(2));
    const ours = pairError(table, release.rows, attributes);
    expect(ours).toBeLessThan(0.3 * pairError(table, shuffled, attributes));
  });

  test('hold codes of the lists only, whatever comes of the noise', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer(), (rows, seed) => {
        const { rows: made } = mstRows(smallTable(rows), smallRequest, repeatableWords(seed));
        expect(() => peopleMatrix(made, smallAttributes)).not.toThrow();
        expect(made.rowCount).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test('come from counts alone: the order of people does not matter', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer(), (rows, seed) => {
        const [one, other] = [rows, rows.toReversed()].map((given) =>
          rowsOf(mstRows(smallTable(given), smallRequest, repeatableWords(seed)).rows),
        );
        expect(one).toEqual(other);
      }),
      { numRuns: 10, seed: 1 },
    );
  });

  test('can be of one attribute', () => {
    const attributes = smallAttributes.slice(0, 1);
    const table = smallTable(Array.from({ length: 500 }, (_, at) => [at < 400 ? 'f' : 'm', '', 'a', '']));
    const { rows, utility } = mstRows(
      table,
      { ...request, nanoRho: 10n ** 10n, attributes },
      repeatableWords(3),
    );
    const women = rowsOf(rows).filter(([sex]) => sex === 'f').length;
    expect(Math.abs(women - 400)).toBeLessThan(5);
    expect(utility.twoWay.cells).toBe(0);
  });

  test('draw what no test foresees without a given source', () => {
    const table = smallTable(Array.from({ length: 300 }, () => ['f', 'old', 'a', 'debt']));
    const [one, other] = [0, 1].map(() => rowsOf(mstRows(table, smallRequest).rows).join('|'));
    expect(one).not.toBe(other);
  });

  test.each([
    [{ people: 9999 }, /size/],
    [{ nanoRho: 0n }, /parameter/],
    [{ nanoRho: 20n }, /parameter/],
    [{ delta: 1 }, /parameter/],
    [{ attributes: [] }, /attributes/],
  ])('are refused for %o', (change, fault) => {
    const table = smallTable([['f', '', 'a', 'debt']]);
    expect(() => mstRows(table, { ...smallRequest, ...change })).toThrow(fault);
  });
});

describe('merging rare answers', () => {
  test('leaves those alone that stand three deviations out of the noise', () => {
    const variances = new Float64Array(5).fill(100);
    const { groups, measurement } = mergedDomain({ values: Float64Array.of(31, 29, -4, 200, 0), variances });
    expect(groups.map(({ answers }) => answers)).toEqual([[0], [3], [1, 2, 4]]);
    expect(groups.at(-1)?.weights).toEqual([29, 0, 0]);
    expect([...measurement.values]).toEqual([31, 200, 25]);
    expect([...measurement.variances]).toEqual([100, 100, 300]);
    const nobody = mergedDomain({ values: Float64Array.of(-1, -2), variances: variances.slice(0, 2) });
    expect(nobody.groups).toEqual([{ answers: [0, 1], weights: [1, 1] }]);
  });
});

describe('the utility report', () => {
  test('changes by at most the number of tables when one person is added, before its noise', () => {
    const noiseless = 10n ** 22n;
    fc.assert(
      fc.property(anyPeople, anyPeople, (rows, others) => {
        const [whole, without, made] = [rows, rows.slice(1), others].map((given) =>
          peopleMatrix(smallTable(given), smallAttributes),
        );
        if (!whole || !without || !made) throw new Error('no people');
        const [one, other] = [whole, without].map((people) =>
          utilityReport(people, made, noiseless, createRandomBelow(repeatableWords(1))),
        );
        const change = (part: 'oneWay' | 'twoWay'): number =>
          Math.abs((one?.[part].meanError ?? 0) - (other?.[part].meanError ?? 0)) * (one?.[part].cells ?? 0);
        expect(change('oneWay')).toBeLessThanOrEqual(6 + 1e-9);
        expect(change('twoWay')).toBeLessThanOrEqual(15 + 1e-9);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});

describe('the bound on membership', () => {
  test('is 0.46 at ε = 1 and next to 1 at ε = 12, and ρ bounds it further', () => {
    const at = (epsilon: number) => membershipBound(nanoRhoOf(epsilon, delta), delta);
    expect(at(1).byEpsilon).toBeCloseTo(0.4621, 4);
    expect(at(12).byEpsilon).toBeGreaterThan(0.99998);
    expect(at(1).byRho).toBeLessThan(0.111);
    expect(at(12).byRho).toBeLessThan(0.94);
  });

  test('is not below what Gaussian noise of that ρ lets anyone tell', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 6n, max: 10n ** 10n }), (nanoRho) => {
        // Total variation between neighbouring counts: the chance of the values on one side of their middle.
        const variance = 1 / (2 * rhoOf(nanoRho));
        const reach = Math.ceil(40 * Math.sqrt(variance)) + 5;
        const weight = (x: number): number => Math.exp(-(x ** 2) / (2 * variance));
        let total = 0;
        let apart = 0;
        for (let x = -reach; x <= reach; x += 1) {
          total += weight(x);
          apart += Math.abs(weight(x) - weight(x - 1)) / 2;
        }
        const { byRho, byEpsilon } = membershipBound(nanoRho, delta);
        expect(apart / total).toBeLessThanOrEqual(byRho);
        expect(apart / total).toBeLessThanOrEqual(byEpsilon);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});
