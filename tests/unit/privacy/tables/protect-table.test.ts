import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CertifiedInterval } from '@/lib/privacy/tables/certificate';
import { cellAt, codesOf, cellSpace } from '@/lib/privacy/tables/cell-space';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import type { ProtectedTable, ProtectionOptions } from '@/lib/privacy/tables/protection';
import { agrees, allTables, atomsOf, factsOf, placesOf, sumAt } from './naive-reader';
import { anySmallFile, flat, smallFile, type SmallFile } from './small-tables';

function protect({ groups, dimensions }: SmallFile, options: ProtectionOptions): ProtectedTable {
  const protection = protectTable(groups, dimensions, options);
  if (protection.outcome !== 'protected') throw new Error('refused');
  return protection;
}

/** The counts of the atoms in one of the two files of a certified interval. */
function alternative({ dimensions, counts }: SmallFile, changes: CertifiedInterval['leastFile']): number[] {
  const space = cellSpace(dimensions);
  const byCell = new Map(changes.map(({ atom, change }) => [atom, change]));
  return atomsOf(dimensions).map((codes, at) => (counts[at] ?? 0) + (byCell.get(cellAt(space, codes)) ?? 0));
}

describe('a protected table', () => {
  test(
    'every blank has two values a threshold apart in files that agree with all that is shown',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          anySmallFile(),
          fc.integer({ min: 2, max: 5 }),
          fc.boolean(),
          (file, threshold, mayBeZero) => {
            const blankZeros = mayBeZero ? 'always' : 'never';
            const { publication, blanks, certificate } = protect(file, {
              threshold,
              groups: false,
              blankZeros,
            });
            expect(publication.zeros).toBe(mayBeZero ? 'any' : 'shown');
            const facts = factsOf(publication, mayBeZero ? 0 : 1);
            expect(certificate.length).toBeGreaterThanOrEqual(
              new Set(blanks.map(({ codes }) => cellOf(file, codes))).size,
            );
            for (const { codes, least, most, leastFile, mostFile } of certificate) {
              const places = placesOf(file.dimensions, codes);
              expect(most - least).toBeGreaterThanOrEqual(threshold);
              for (const [changes, value] of [
                [leastFile, least],
                [mostFile, most],
              ] as const) {
                const counts = alternative(file, changes);
                expect(agrees(counts, facts)).toBe(true);
                expect(sumAt(counts, places)).toBe(value);
              }
            }
          },
        ),
        { numRuns: 200 },
      );
    },
  );

  test('no small count is shown, and nothing that is shown is changed', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anySmallFile(), fc.integer({ min: 2, max: 5 }), fc.boolean(), (file, threshold, groups) => {
        const { publication, blanks, counts } = protect(file, { threshold, groups });
        for (const { codes, value } of publication.cells) {
          const truth = sumAt(file.counts, placesOf(file.dimensions, codes));
          if (value !== null) expect(value).toBe(truth);
          expect(value === null || value === 0 || value >= threshold).toBe(true);
          if (truth === 0 && !groups) expect(value).toBe(0);
        }
        expect(counts.hidden).toBe(publication.cells.filter(({ value }) => value === null).length);
        expect(blanks.map(({ codes }) => codes)).toEqual(
          publication.cells.filter(({ value }) => value === null).map(({ codes }) => codes),
        );
      }),
      { numRuns: 200 },
    );
  });

  test(
    'enumerating every table a reader cannot rule out leaves each blank a threshold wide',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(anySmallFile(5), fc.integer({ min: 2, max: 3 }), (file, threshold) => {
          const { publication, blanks } = protect(file, { threshold, groups: false });
          fc.pre(publication.cells.at(-1)?.value !== null);
          const tables = allTables(file.counts.length, factsOf(publication, 1));
          expect(tables).toContainEqual(file.counts);
          for (const { codes, least, most } of blanks) {
            const values = tables.map((counts) => sumAt(counts, placesOf(file.dimensions, codes)));
            expect(values).toContain(least);
            expect(values).toContain(most);
            expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(threshold);
          }
        }),
        { numRuns: 150 },
      );
    },
  );

  test('the order of the cases and how they are grouped make no difference', () => {
    fc.assert(
      fc.property(anySmallFile(), fc.infiniteStream(fc.nat()), (file, order) => {
        const cases = file.groups
          .flatMap(({ codes, count = 1 }) => Array.from({ length: count }, () => ({ codes })))
          .map((one) => ({ one, rank: order.next().value }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        const options = { threshold: 3 };
        expect(protectTable(cases, file.dimensions, options)).toEqual(
          protectTable(file.groups, file.dimensions, options),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('a larger width is reached too, and a file below the threshold is blank but for its zeros', () => {
    const file = smallFile([flat('a', 3), flat('b', 3)], [9, 1, 12, 8, 15, 2, 30, 11, 9]);
    const { blanks } = protect(file, { threshold: 3, width: 8 });
    for (const { least, most } of blanks) expect(most - least).toBeGreaterThanOrEqual(8);
    const tiny = smallFile([flat('a', 2), flat('b', 2)], [1, 0, 1, 1]);
    const { publication } = protect(tiny, { threshold: 5, groups: false });
    expect(publication.cells.filter(({ value }) => value !== null).map(({ value }) => value)).toEqual([0]);
  });
});

function cellOf({ dimensions }: SmallFile, codes: Readonly<Record<string, string | null>>): string {
  const space = cellSpace(dimensions);
  return JSON.stringify(codesOf(space, cellAt(space, codes)));
}
