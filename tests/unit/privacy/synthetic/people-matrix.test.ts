import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribute } from '@/lib/privacy/synthetic/attribute';
import { countsOf, pairCountsOf } from '@/lib/privacy/synthetic/counts';
import { blank, peopleMatrix, tableOf } from '@/lib/privacy/synthetic/people-matrix';
import { anyPeople, rowsOf, smallAttributes, smallTable } from './small-people';

describe('people as numbers', () => {
  test('come back as they were, several codes in the order of their list', () => {
    fc.assert(
      fc.property(anyPeople, (rows) => {
        const matrix = peopleMatrix(smallTable(rows), smallAttributes);
        expect(matrix.columns.map(({ size }) => size)).toEqual([2, 3, 4, 2, 2, 2]);
        expect(rowsOf(tableOf(matrix, smallAttributes))).toEqual(rows);
      }),
    );
  });

  test('do not depend on the order of codes in a cell, and a blank is a missing answer', () => {
    const one = peopleMatrix(smallTable([['f', '', 'a', 'papers; debt;debt']]), smallAttributes);
    const blanked = {
      ...one,
      columns: one.columns.map((column) => ({ ...column, cells: Uint16Array.of(blank) })),
    };
    expect(rowsOf(tableOf(one, smallAttributes))).toEqual([['f', '', 'a', 'debt;papers']]);
    expect(rowsOf(tableOf(blanked, smallAttributes))).toEqual([['', '', '', '']]);
  });

  test('are counted as a scan counts them', () => {
    fc.assert(
      fc.property(anyPeople, (rows) => {
        const [sex, age] = peopleMatrix(smallTable(rows), smallAttributes).columns;
        if (!sex || !age) throw new Error('no column');
        const has = (code: string, other: string): number =>
          rows.filter(([one, two]) => one === code && two === other).length;
        const ages = ['', 'young', 'old'];
        expect([...pairCountsOf(sex, age)]).toEqual(
          ['f', 'm'].flatMap((code) => ages.map((other) => has(code, other))),
        );
        expect([...countsOf(age)]).toEqual(ages.map((code) => rows.filter(([, two]) => two === code).length));
      }),
    );
  });

  test.each<[string, readonly Attribute[], RegExp]>([
    ['no attribute', [], /attributes/],
    [
      'two of one name',
      [
        { name: 'sex', codes: ['f', 'm'] },
        { name: 'sex', codes: ['f', 'm'] },
      ],
      /attributes/,
    ],
    ['a code twice', [{ name: 'sex', codes: ['f', 'm', 'f'] }], /attributes/],
    ['a column that is not there', [{ name: 'height', codes: ['tall'] }], /attributes/],
    ['an answer outside its list', [{ name: 'sex', codes: ['f'] }], /unknownCode/],
    ['a code outside its list', [{ name: 'control', codes: ['threat'], severalCodes: true }], /unknownCode/],
    [
      'too many codes',
      [{ name: 'sex', codes: Array.from({ length: 2 ** 16 }, (_, at) => String(at)) }],
      /tooLarge/,
    ],
  ])('are refused for %s', (_, attributes, fault) => {
    expect(() =>
      peopleMatrix(
        smallTable([
          ['f', '', 'a', 'debt'],
          ['m', '', 'b', ''],
        ]),
        attributes,
      ),
    ).toThrow(fault);
  });
});
