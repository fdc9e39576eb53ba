import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentages } from '@/lib/privacy/tables/percentages';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { roundValues } from '@/lib/privacy/tables/rounding';
import { primaryOnly, publicationHiding } from './hidden-publication';
import { anySmallFile, flat, smallFile } from './small-tables';

test('a share needs both its cell and its base to be shown', () => {
  const file = smallFile([flat('a', 2), flat('b', 2)], [3, 21, 10, 30]);
  const shares = percentages(primaryOnly(file, 5), ['b']);
  expect(shares).toEqual([
    { codes: { a: 'a0', b: 'b0' }, percent: null },
    { codes: { a: 'a0', b: 'b1' }, percent: 87.5 },
    { codes: { a: 'a0', b: null }, percent: 100 },
    { codes: { a: 'a1', b: 'b0' }, percent: 25 },
    { codes: { a: 'a1', b: 'b1' }, percent: 75 },
    { codes: { a: 'a1', b: null }, percent: 100 },
    { codes: { a: null, b: 'b0' }, percent: 20.3 },
    { codes: { a: null, b: 'b1' }, percent: 79.7 },
    { codes: { a: null, b: null }, percent: 100 },
  ]);
  const hiddenBase = publicationHiding(file, (_, codes) => codes['a'] === 'a0' && codes['b'] === null);
  expect(percentages(hiddenBase, ['b'])[1]?.percent).toBeNull();
});

test('shares over an empty base, and over a dimension the table does not have', () => {
  const file = smallFile([flat('a', 2), flat('b', 2)], [0, 0, 10, 30]);
  expect(percentages(primaryOnly(file, 5), ['b'])[0]?.percent).toBeNull();
  expect(() => percentages(primaryOnly(file, 5), ['c'])).toThrow(/dimensions/);
  expect(() => percentages(primaryOnly(file, 5), [])).toThrow(/dimensions/);
});

test('shares depend on nothing but what is shown', () => {
  fc.assert(
    fc.property(anySmallFile(), (file) => {
      const protection = protectTable(file.groups, file.dimensions, { threshold: 4 });
      if (protection.outcome !== 'protected') throw new Error('refused');
      const { publication } = protection;
      const within = file.dimensions.slice(0, 1).map(({ name }) => name);
      percentages(publication, within).forEach(({ percent }, at) => {
        if (publication.cells[at]?.value === null) expect(percent).toBeNull();
      });
    }),
    { numRuns: 50 },
  );
});

test('rounding goes to the nearest multiple, halves up, and leaves blanks blank', () => {
  const file = smallFile([flat('a', 4)], [12, 13, 7, 3]);
  const rounded = roundValues(primaryOnly(file, 5), 5);
  expect(rounded.cells.map(({ value }) => value)).toEqual([10, 15, 5, null, 35]);
  expect(roundValues(primaryOnly(file, 5), 2).cells.map(({ value }) => value)).toEqual([12, 14, 8, null, 36]);
  expect(() => roundValues(primaryOnly(file, 5), 1)).toThrow(/threshold/);
});
