import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditIntervals } from '@/lib/privacy/tables/audit-intervals';
import { recoverableCells } from '@/lib/privacy/tables/exact-recovery';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import type { LinearSolver } from '@/lib/privacy/tables/linear-solver';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { primaryOnly, publicationHiding } from './hidden-publication';
import { allTables, factsOf, placesOf, sumAt } from './naive-reader';
import { ceilingOf, floorOf } from './rational';
import { followsExactly } from './rational-elimination';
import { exactBound } from './rational-simplex';
import { anySmallFile, anyTwoWayFile, flat, smallFile } from './small-tables';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const keyOf = (codes: object): string => JSON.stringify(codes);

describe('audited intervals', () => {
  test('equal those of an exact simplex method in fractions', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anySmallFile(), fc.integer({ min: 2, max: 5 }), (file, threshold) => {
        const publication = primaryOnly(file, threshold);
        const facts = factsOf(publication, 1);
        for (const { codes, least, most } of auditIntervals({ publication }, solver)) {
          const places = placesOf(file.dimensions, codes);
          const low = exactBound(file.counts.length, facts, places, 1);
          const high = exactBound(file.counts.length, facts, places, -1);
          expect(least).toBe(low && ceilingOf(low));
          expect(most).toBe(high ? floorOf(high) : Infinity);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('equal the enumeration of all tables where bounds are known to be whole', () => {
    fc.assert(
      fc.property(anyTwoWayFile(), (file) => {
        const publication = primaryOnly(file, 4);
        fc.pre(publication.cells.at(-1)?.value !== null);
        const tables = allTables(file.counts.length, factsOf(publication, 1));
        for (const { codes, least, most } of auditIntervals({ publication }, solver)) {
          const values = tables.map((counts) => sumAt(counts, placesOf(file.dimensions, codes)));
          expect([least, most]).toEqual([Math.min(...values), Math.max(...values)]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test(
    'contain the proven interval of every blank of a protected table, group rule included',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          anySmallFile(),
          fc.integer({ min: 2, max: 5 }),
          fc.boolean(),
          (file, threshold, groups) => {
            const protection = protectTable(file.groups, file.dimensions, { threshold, groups });
            if (protection.outcome !== 'protected') throw new Error('refused');
            const audited = auditIntervals({ publication: protection.publication }, solver);
            const byCell = new Map(audited.map((interval) => [keyOf(interval.codes), interval]));
            for (const { codes, attacker, least, most } of protection.certificate) {
              const interval = byCell.get(keyOf(codes));
              expect(attacker).toBeNull();
              expect(interval?.least).toBeLessThanOrEqual(least);
              expect(interval?.most).toBeGreaterThanOrEqual(most);
            }
            expect(recoverableCells({ publication: protection.publication })).toEqual([]);
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  test('never widen when one more cell is shown', () => {
    fc.assert(
      fc.property(anySmallFile(), fc.nat(), (file, pick) => {
        const before = primaryOnly(file, 5);
        const blanks = before.cells.filter(({ value }) => value === null);
        fc.pre(blanks.length > 1);
        const opened = keyOf(blanks[pick % blanks.length]?.codes ?? {});
        const after = publicationHiding(
          file,
          (value, codes) => value > 0 && value < 5 && keyOf(codes) !== opened,
        );
        const wide = new Map(
          auditIntervals({ publication: before }, solver).map((one) => [keyOf(one.codes), one]),
        );
        for (const { codes, least, most } of auditIntervals({ publication: after }, solver)) {
          expect(least).toBeGreaterThanOrEqual(wide.get(keyOf(codes))?.least ?? 0);
          expect(most).toBeLessThanOrEqual(wide.get(keyOf(codes))?.most ?? Infinity);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('are unbounded above for cells that no shown total limits', () => {
    const file = smallFile([flat('a', 2)], [1, 2]);
    const publication = publicationHiding(file, () => true, 'any');
    expect(auditIntervals({ publication }, solver)).toEqual([
      { kind: 'cell', codes: { a: 'a0' }, least: 0, most: Infinity },
      { kind: 'cell', codes: { a: 'a1' }, least: 0, most: Infinity },
      { kind: 'cell', codes: { a: null }, least: 0, most: Infinity },
    ]);
  });
});

describe('cells that can be computed exactly', () => {
  test('are those whose vector lies in the row space over the rationals', () => {
    fc.assert(
      fc.property(anySmallFile(), fc.integer({ min: 2, max: 6 }), (file, threshold) => {
        const publication = primaryOnly(file, threshold);
        const facts = factsOf(publication, 0);
        const exact = publication.cells
          .filter(
            ({ value, codes }) =>
              value === null && followsExactly(file.counts.length, facts, placesOf(file.dimensions, codes)),
          )
          .map(({ codes }) => keyOf(placesOf(file.dimensions, codes)));
        const found = recoverableCells({ publication }).map((codes) =>
          keyOf(placesOf(file.dimensions, codes)),
        );
        expect(new Set(found)).toEqual(new Set(exact));
      }),
      { numRuns: 200 },
    );
  });
});
