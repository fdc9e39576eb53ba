import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt, cellsContaining, cellSpace, codesOf, linesOf } from '@/lib/privacy/tables/cell-space';
import { compileAxis } from '@/lib/privacy/tables/dimension';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { jointSpace, printedCells } from '@/lib/privacy/tables/joint-space';
import { everyCell } from './hidden-publication';
import { contains, placesOf, sumAt } from './naive-reader';
import { anySmallFile, flat } from './small-tables';

describe('a dimension', () => {
  const countries = {
    name: 'country',
    codes: ['KR', 'CN', 'FJ'],
    parents: { KR: 'EastAsia', CN: 'EastAsia', FJ: 'Pacific', EastAsia: 'Asia' },
  };

  test('shares one node between codes that cover the same finest codes', () => {
    const { nodeOf, nodeCount, total } = compileAxis(countries);
    expect(nodeOf.get('Pacific')).toBe(nodeOf.get('FJ'));
    expect(nodeOf.get('Asia')).toBe(nodeOf.get('EastAsia'));
    expect([nodeCount, total]).toEqual([5, 4]);
  });

  test('of one code is its own total', () => {
    const { nodeCount, total, labels } = compileAxis({ name: 'sex', codes: ['F'] });
    expect([nodeCount, total]).toEqual([1, 0]);
    expect(labels).toEqual([
      { code: 'F', node: 0 },
      { code: null, node: 0 },
    ]);
  });

  test.each([
    ['no codes', { name: 'x', codes: [] }],
    ['a repeated code', { name: 'x', codes: ['a', 'a'] }],
    ['a cycle', { name: 'x', codes: ['a'], parents: { a: 'b', b: 'c', c: 'b' } }],
    ['a finest code that is also a group', { name: 'x', codes: ['a', 'b'], parents: { a: 'b' } }],
  ])('with %s is an error', (_, dimension) => {
    expect(() => compileAxis(dimension)).toThrow(/codes/);
  });
});

describe('a table', () => {
  test('counts in every cell the cases whose codes it contains', () => {
    fc.assert(
      fc.property(anySmallFile(), (file) => {
        const { space, values } = frequencyTable(file.groups, file.dimensions);
        for (const codes of everyCell(file)) {
          expect(values[cellAt(space, codes)]).toBe(sumAt(file.counts, placesOf(file.dimensions, codes)));
        }
      }),
    );
  });

  test('has lines whose children add up to their parent', () => {
    fc.assert(
      fc.property(anySmallFile(), (file) => {
        const { space, values } = frequencyTable(file.groups, file.dimensions);
        for (const { parent, children } of linesOf(space)) {
          expect(children.reduce((sum, cell) => sum + (values[cell] ?? 0), 0)).toBe(values[parent]);
        }
      }),
    );
  });

  test('finds the cells that contain a cell by its codes', () => {
    fc.assert(
      fc.property(anySmallFile(), fc.nat(), (file, pick) => {
        const space = cellSpace(file.dimensions);
        const cell = pick % space.size;
        const atoms = placesOf(file.dimensions, codesOf(space, cell));
        const wider = printedCells(file.dimensions, space).filter(({ codes }) => {
          const places = placesOf(file.dimensions, codes);
          return atoms.every((atom) => places.includes(atom));
        });
        expect(new Set(cellsContaining(space, cell))).toEqual(new Set(wider.map(({ cell }) => cell)));
      }),
    );
  });

  test('refuses a code that its dimension does not list, a broken count, and a fifth dimension', () => {
    const [a, b] = [flat('a', 2), flat('b', 2)];
    expect(() => frequencyTable([{ codes: { a: 'a0', b: 'b7' } }], [a, b])).toThrow(/unknownCode/);
    expect(() => frequencyTable([{ codes: { a: 'a0' } }], [a, b])).toThrow(/unknownCode/);
    for (const count of [-1, 0.5, Number.NaN]) {
      expect(() => frequencyTable([{ codes: { a: 'a0', b: 'b0' }, count }], [a, b])).toThrow(/counts/);
    }
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => flat(name, 2));
    expect(() => frequencyTable([], five)).toThrow(/dimensions/);
    expect(() => frequencyTable([], [])).toThrow(/dimensions/);
    expect(() => frequencyTable([], [a, a])).toThrow(/dimensions/);
    expect(() => frequencyTable([], [flat('a', 700), flat('b', 700)])).toThrow(/tooLarge/);
  });
});

describe('the joint space of tables', () => {
  test('has the codes and groups of both', () => {
    const one = { name: 'place', codes: ['p', 'q'], parents: { p: 'north' } };
    const other = { name: 'place', codes: ['q', 'r'], parents: { r: 'north' } };
    const space = jointSpace([[one], [other, flat('sex', 2)]]);
    const dimensions = [
      { name: 'place', codes: ['p', 'q', 'r'], parents: { p: 'north', r: 'north' } },
      flat('sex', 2),
    ];
    expect(space).toEqual(cellSpace(dimensions));
    expect(contains(dimensions, { place: 'north' }, { place: 'r', sex: 'sex0' })).toBe(true);
  });

  test('does not exist where their hierarchies contradict each other', () => {
    const one = { name: 'place', codes: ['p', 'q'], parents: { p: 'north' } };
    const other = { name: 'place', codes: ['p', 'q'], parents: { p: 'south' } };
    expect(() => jointSpace([[one], [other]])).toThrow(/dimensions/);
  });
});
