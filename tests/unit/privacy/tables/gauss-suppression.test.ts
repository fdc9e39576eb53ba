import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt, codesOf } from '@/lib/privacy/tables/cell-space';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { gaussSuppression } from '@/lib/privacy/tables/gauss-suppression';
import { primarySuppression, type PrimarySuppression } from '@/lib/privacy/tables/primary-suppression';
import { publicationHiding } from './hidden-publication';
import { factsOf, placesOf } from './naive-reader';
import { followsExactly } from './rational-elimination';
import { anySmallFile, smallFile } from './small-tables';

/** The complementary cells, as `row/column`, for primary cells that pass a test of their value. */
function complementary(
  dimensions: readonly Dimension[],
  counts: readonly number[],
  isPrimary: (value: number) => boolean,
): string[] {
  const table = frequencyTable(smallFile(dimensions, counts).groups, dimensions);
  const primary: PrimarySuppression = new Map();
  table.values.forEach((value, cell) => {
    if (isPrimary(value)) primary.set(cell, 'small');
  });
  return gaussSuppression(table, primary).map((cell) =>
    Object.values(codesOf(table.space, cell))
      .map((code) => code ?? 'Total')
      .join('/'),
  );
}

/**
 * Published results of the GaussSuppression package of Statistics Norway (version 1.2.3, vignette "Small count
 * frequency table suppression" and the examples of its reference pages); kept in docs/privacy/tables.md.
 */
describe('equals the published worked examples', () => {
  const age = { name: 'age', codes: ['young', 'old'] };
  const geo = { name: 'geo', codes: ['Iceland', 'Portugal', 'Spain'] };
  const geoInEurope = { ...geo, parents: { Iceland: 'nonEU', Portugal: 'EU', Spain: 'EU' } };
  const datasetA = [2, 0, 5, 3, 4, 6];

  test('table 1 of the vignette: two dimensions, zeros and ones primary', () => {
    expect(complementary([age, geo], datasetA, (value) => value <= 1)).toEqual([
      'young/Iceland',
      'old/Iceland',
      'old/Portugal',
    ]);
  });

  test('table 2: with a hierarchy of places, up to two primary', () => {
    expect(complementary([age, geoInEurope], datasetA, (value) => value <= 2)).toEqual([
      'young/EU',
      'old/Iceland',
      'old/Portugal',
      'old/EU',
    ]);
  });

  test('table 4: one to four primary, zeros shown', () => {
    expect(complementary([age, geoInEurope], datasetA, (value) => value > 0 && value <= 4)).toEqual([
      'young/Spain',
      'young/EU',
      'old/EU',
      'Total/Spain',
    ]);
  });

  test('example data z1: eight regions by four kinds of support, up to three primary', () => {
    const region = { name: 'region', codes: Array.from('ABCDEFGH') };
    const support = { name: 'support', codes: ['annet', 'arbeid', 'soshjelp', 'trygd'] };
    const z1 = [
      [11, 11, 55, 36],
      [7, 1, 29, 18],
      [5, 8, 35, 25],
      [13, 2, 17, 13],
      [9, 14, 63, 52],
      [12, 9, 24, 22],
      [6, 4, 22, 8],
      [9, 3, 38, 15],
    ].flat();
    expect(complementary([region, support], z1, (value) => value <= 3)).toEqual([
      'B/annet',
      'D/annet',
      'H/annet',
    ]);
  });

  test('the 3 × 5 example: ones primary, zeros neither primary nor complementary', () => {
    const rows = { name: 'var1', codes: ['1', '2', '3'] };
    const columns = { name: 'var2', codes: Array.from('ABCDE') };
    const values = [1, 1, 1, 5, 5, 9, 9, 9, 9, 9, 0, 0, 0, 7, 7];
    expect(complementary([rows, columns], values, (value) => value > 0 && value < 5)).toEqual([
      '2/A',
      '2/B',
      '2/C',
    ]);
  });
});

test('afterwards no primary cell follows exactly from what is shown', () => {
  fc.assert(
    fc.property(anySmallFile(), fc.integer({ min: 2, max: 5 }), (file, threshold) => {
      const table = frequencyTable(file.groups, file.dimensions);
      const primary = primarySuppression(table, { threshold, groups: false });
      const hidden = new Set([...primary.keys(), ...gaussSuppression(table, primary)]);
      const publication = publicationHiding(file, (_, codes) => hidden.has(cellAt(table.space, codes)));
      for (const cell of primary.keys()) {
        const places = placesOf(file.dimensions, codesOf(table.space, cell));
        expect(followsExactly(file.counts.length, factsOf(publication, 0), places)).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});
