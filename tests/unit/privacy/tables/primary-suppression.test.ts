import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf } from '@/lib/privacy/tables/cell-space';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { primarySuppression } from '@/lib/privacy/tables/primary-suppression';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { sumTable } from '@/lib/privacy/tables/sum-table';
import { anySmallFile, flat, smallFile, type SmallFile } from './small-tables';

function reasons({ groups, dimensions }: SmallFile, threshold: number): Record<string, string> {
  const table = frequencyTable(groups, dimensions);
  return Object.fromEntries(
    [...primarySuppression(table, { threshold })].map(([cell, reason]) => [
      Object.values(codesOf(table.space, cell))
        .map((code) => code ?? 'all')
        .join('/'),
      reason,
    ]),
  );
}

describe('primary suppression', () => {
  test('hides counts of 1 to threshold − 1, totals included, and no zero for its own sake', () => {
    fc.assert(
      fc.property(anySmallFile(), fc.integer({ min: 2, max: 8 }), ({ groups, dimensions }, threshold) => {
        const table = frequencyTable(groups, dimensions);
        const primary = primarySuppression(table, { threshold, groups: false });
        table.values.forEach((value, cell) => {
          expect(primary.has(cell)).toBe(value > 0 && value < threshold);
        });
      }),
    );
  });

  test('refuses a threshold that hides nothing', () => {
    const file = smallFile([flat('a', 2)], [5, 6]);
    for (const threshold of [1, 0, 2.5, Number.NaN]) {
      expect(() => protectTable(file.groups, file.dimensions, { threshold })).toThrow(/threshold/);
    }
  });
});

describe('group disclosure', () => {
  const [place, kind] = [flat('place', 3), flat('kind', 3)];

  test('hides a cell that holds its whole row, with one zero beside it, however large it is', () => {
    const file = smallFile([place, kind], [40, 0, 0, 12, 9, 8, 7, 20, 6]);
    expect(reasons(file, 5)).toEqual({ 'place0/kind0': 'group', 'place0/kind1': 'group' });
  });

  test('covers with the answer that is most common elsewhere', () => {
    const file = smallFile([place, kind], [40, 0, 0, 12, 5, 30, 7, 6, 50]);
    expect(reasons(file, 5)).toEqual({ 'place0/kind0': 'group', 'place0/kind2': 'group' });
  });

  test('is not seen where nobody at all has another answer', () => {
    const file = smallFile([flat('place', 2), flat('sex', 2)], [30, 0, 25, 0]);
    expect(reasons(file, 5)).toEqual({});
  });

  test('hides the zero sub-totals that would give the covering zero away', () => {
    const cube = [flat('a', 2), flat('b', 2), flat('c', 2)];
    const file = smallFile(cube, [20, 0, 15, 0, 9, 8, 11, 12]);
    const found = reasons(file, 5);
    expect(found['a0/all/c0']).toBe('group');
    expect(found['a0/all/c1']).toBe('group');
    expect(Object.keys(found)).toContain('a0/b0/c0');
    const protection = protectTable(file.groups, cube, { threshold: 5 });
    expect(protection.outcome).toBe('protected');
    if (protection.outcome !== 'protected') return;
    for (const { codes, value } of protection.blanks) {
      const shown = protection.publication.cells.find(
        (cell) => JSON.stringify(cell.codes) === JSON.stringify(codes),
      );
      expect(shown?.value).toBeNull();
      expect(value).toBeGreaterThanOrEqual(0);
    }
  });

  test('leaves no line of a protected table whose shown cells are all zero but for one', () => {
    fc.assert(
      fc.property(anySmallFile(20), (file) => {
        const protection = protectTable(file.groups, file.dimensions, { threshold: 3 });
        if (protection.outcome !== 'protected') throw new Error('refused');
        const table = frequencyTable(file.groups, file.dimensions);
        for (const [cell, reason] of primarySuppression(table, { threshold: 3 })) {
          const codes = JSON.stringify(codesOf(table.space, cell));
          const blank = protection.blanks.find((one) => JSON.stringify(one.codes) === codes);
          expect(blank?.reason).toBe(reason);
          expect((blank?.most ?? 0) - (blank?.least ?? 0)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('dominance', () => {
  const dimensions = [flat('a', 2)];
  const table = sumTable(
    [60, 20, 10, 10]
      .map((amount) => ({ codes: { a: 'a0' }, amount }))
      .concat([{ codes: { a: 'a1' }, amount: 5 }]),
    dimensions,
  );
  const hidden = (dominance: Parameters<typeof primarySuppression>[1]['dominance']): string[] =>
    [...primarySuppression(table, { threshold: 2, groups: false, ...(dominance ? { dominance } : {}) })].map(
      ([cell, reason]) => `${codesOf(table.space, cell)['a'] ?? 'all'} ${reason}`,
    );

  test('(n, k): hidden when the n largest exceed k % of the sum', () => {
    expect(hidden([{ largest: 1, share: 59 }])).toEqual(['a1 small', 'a0 dominance']);
    expect(hidden([{ largest: 2, share: 81 }])).toEqual(['a1 small']);
    expect(hidden([{ largest: 2, share: 79 }])).toEqual(['a1 small', 'a0 dominance']);
  });

  test('p %: hidden when the rest is less than p % of the largest', () => {
    // In a0 the rest is 20 of a largest 60: 33.3 %.
    expect(hidden([{ within: 33 }])).toEqual(['a1 small']);
    expect(hidden([{ within: 34 }])).toEqual(['a1 small', 'a0 dominance']);
  });
});
