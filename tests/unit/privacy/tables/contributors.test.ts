import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseGroup } from '@/lib/privacy/tables/case-group';
import { cellAt, cellSpace } from '@/lib/privacy/tables/cell-space';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { agrees, atomsOf, contains, factsOf, placesOf, sumAt } from './naive-reader';
import { flat } from './small-tables';

const dimensions = [flat('a', 3), flat('b', 2)];
const contributors = ['first', 'second', 'third', 'fourth'];

const anyPooledFile: fc.Arbitrary<CaseGroup[]> = fc
  .array(fc.oneof(fc.constant(0), fc.nat(4), fc.nat(12)), { minLength: 24, maxLength: 24 })
  .map((counts) =>
    contributors.flatMap((contributor, of) =>
      atomsOf(dimensions).map((codes, at) => ({ codes, contributor, count: counts[of * 6 + at] ?? 0 })),
    ),
  )
  .map((groups) => groups.filter(({ count }) => count > 0));

test(
  'a contributor who subtracts its own cases learns no small count and is left as uncertain as the public',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(anyPooledFile, (groups) => {
        const protection = protectTable(groups, dimensions, { threshold: 3, groups: false, contributors: 3 });
        if (protection.outcome !== 'protected') throw new Error('refused');
        const { publication, certificate } = protection;
        const facts = factsOf(publication, 1);
        const space = cellSpace(dimensions);
        const countsBy = (passes: (group: CaseGroup) => boolean): number[] =>
          atomsOf(dimensions).map((atom) =>
            groups
              .filter((group) => passes(group) && contains(dimensions, group.codes, atom))
              .reduce((sum, { count = 1 }) => sum + count, 0),
          );
        for (const { codes, value } of publication.cells) {
          if (value === null || value === 0) continue;
          const places = placesOf(dimensions, codes);
          const behind = contributors.filter(
            (one) =>
              sumAt(
                countsBy(({ contributor }) => contributor === one),
                places,
              ) > 0,
          );
          expect(behind.length).toBeGreaterThanOrEqual(3);
          for (const one of contributors) {
            const others = sumAt(
              countsBy(({ contributor }) => contributor !== one),
              places,
            );
            expect(others === 0 || others >= 3).toBe(true);
          }
        }
        for (const { attacker, codes, least, most, leastFile, mostFile } of certificate) {
          const own = countsBy(({ contributor }) => attacker !== null && contributor === attacker);
          const all = countsBy(() => true);
          expect(most - least).toBeGreaterThanOrEqual(3);
          for (const [changes, value] of [
            [leastFile, least],
            [mostFile, most],
          ] as const) {
            const changed = new Map(changes.map(({ atom, change }) => [atom, change]));
            const other = atomsOf(dimensions).map(
              (atom, at) => (all[at] ?? 0) + (changed.get(cellAt(space, atom)) ?? 0),
            );
            // The attacker's own cases are there in both files.
            expect(other.every((count, at) => count >= (own[at] ?? 0))).toBe(true);
            expect(agrees(other, facts)).toBe(true);
            expect(sumAt(other, placesOf(dimensions, codes))).toBe(value);
          }
        }
        const faced = new Set(certificate.map(({ attacker }) => attacker));
        const active = contributors.filter((one) => groups.some(({ contributor }) => contributor === one));
        if (certificate.length > 0) expect(faced).toEqual(new Set([null, ...active]));
      }),
      { numRuns: 80 },
    );
  },
);
