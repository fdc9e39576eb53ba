import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { assumeOverlap } from '@/lib/privacy/tables/assume-overlap';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import type { LinearSolver } from '@/lib/privacy/tables/linear-solver';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { releaseDifferences } from '@/lib/privacy/tables/release-differences';
import { contains } from './naive-reader';
import { anySmallFile, flat, smallFile, type SmallFile } from './small-tables';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function published({ groups, dimensions }: SmallFile, threshold: number) {
  const protection = protectTable(groups, dimensions, { threshold, groups: false });
  if (protection.outcome !== 'protected') throw new Error('refused');
  return { name: 'earlier', publication: protection.publication };
}

test(
  'the assumed earlier file agrees with what was shown, and the current cases are all there',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(anySmallFile(), fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (file, more) => {
        const earlier = published(file, 3);
        const now = smallFile(
          file.dimensions,
          file.counts.map((count, at) => count + (more[at] ?? 0)),
        );
        const groups = assumeOverlap(now.groups, earlier, solver);
        for (const { codes, value } of earlier.publication.cells) {
          const held = groups.filter(
            (group) => group.inEarlier?.length === 1 && contains(file.dimensions, codes, group.codes),
          );
          const total = held.reduce((sum, { count = 1 }) => sum + count, 0);
          if (value === null) expect(total).toBeGreaterThan(0);
          else expect(total).toBe(value);
        }
        const current = groups.filter(({ inCurrent }) => inCurrent);
        const total = current.reduce((sum, { count = 1 }) => sum + count, 0);
        expect(total).toBe(now.counts.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 60 },
    );
  },
);

test('the same file is assumed to be the same cases, and one case more to be one case more', () => {
  const dimensions = [flat('a', 3), flat('b', 2)];
  const file = smallFile(dimensions, [9, 7, 12, 8, 2, 11]);
  const earlier = published(file, 3);
  const same = assumeOverlap(file.groups, earlier, solver);
  expect(releaseDifferences(same, ['earlier'])).toEqual([{ release: 'earlier', added: 0, withdrawn: 0 }]);
  const now = smallFile(dimensions, [9, 7, 13, 8, 2, 11]);
  const groups = assumeOverlap(now.groups, earlier, solver);
  expect(protectTable(groups, dimensions, { threshold: 3, earlier: [earlier] })).toMatchObject({
    outcome: 'refused',
    refusals: [{ kind: 'differenceTooSmall', added: 1, withdrawn: 0 }],
  });
});

test('a release that no file agrees with is an error', () => {
  const file = smallFile([flat('a', 2)], [5, 6]);
  const { publication } = published(file, 3);
  const cells = publication.cells.map((cell) => (cell.codes['a'] === null ? { ...cell, value: 12 } : cell));
  const broken = { name: 'earlier', publication: { ...publication, cells } };
  expect(() => assumeOverlap(file.groups, broken, solver)).toThrow(/counts/);
});
