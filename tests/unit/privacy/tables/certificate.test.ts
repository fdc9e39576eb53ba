import { describe, expect, test } from 'vitest';
import { cellState, type AttackerView } from '@/lib/privacy/tables/attacker-view';
import { cellAt, cellSpace } from '@/lib/privacy/tables/cell-space';
import { certify, valueInAlternative } from '@/lib/privacy/tables/certificate';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { flat, smallFile } from './small-tables';

/** A 2 × 2 table of 9, 1, 8, 20 whose four atoms are blank; its totals are shown. */
function fourBlanks(): AttackerView {
  const dimensions = [flat('a', 2), flat('b', 2)];
  const { space, values } = frequencyTable(smallFile(dimensions, [9, 1, 8, 20]).groups, dimensions);
  const state = Uint8Array.from(space.isAtom, (atom) => (atom === 1 ? cellState.hidden : cellState.shown));
  const counts = Uint8Array.of(1);
  const release = { kind: 'table' as const, name: null, counts, state, floor: space.isAtom, values };
  return { attacker: null, space, regions: [values], releases: [release] };
}

describe('an alternative file', () => {
  const view = fourBlanks();
  const space = cellSpace([flat('a', 2), flat('b', 2)]);
  const at = (a: string, b: string): number => cellAt(space, { a, b });
  const target = { cell: at('a0', 'b1'), regionWeights: Int8Array.of(1) };
  const change = (a: string, b: string, by: number) => ({ region: 0, atom: at(a, b), change: by });
  const swap = (by: number) => [
    change('a0', 'b0', -by),
    change('a0', 'b1', by),
    change('a1', 'b0', by),
    change('a1', 'b1', -by),
  ];

  test('that keeps what is shown gives the target its value', () => {
    expect(valueInAlternative(view, target, [])).toBe(1);
    expect(valueInAlternative(view, target, swap(8))).toBe(9);
  });

  test.each([
    ['changes a shown total', swap(3).slice(1)],
    ['takes a blank below what a blank implies', swap(9)],
    ['has a negative count', swap(10)],
    ['has a broken count', swap(0.5)],
    ['moves something that is not an atom', [{ region: 0, atom: space.size - 1, change: 1 }]],
    ['moves a region that does not exist', [{ region: 4, atom: 0, change: 1 }]],
  ])('that %s is no proof', (_, changes) => {
    expect(() => valueInAlternative(view, target, changes)).toThrow(/proof/);
  });
});

test('a proof that does not reach the width is not certified', () => {
  const view = fourBlanks();
  const cell = cellAt(view.space, { a: 'a0', b: 'b1' });
  const cells = Int32Array.from(
    [
      ['a0', 'b1'],
      ['a0', 'b0'],
      ['a1', 'b1'],
      ['a1', 'b0'],
    ].map(([a = '', b = '']) => cellAt(view.space, { a, b })),
  );
  const regions = Int8Array.of(1);
  const raise = { cells, signs: Int8Array.of(1, -1, -1, 1), regions, amount: 4 };
  const proofOf = (width: number) => ({
    target: { kind: 'cell' as const, view: 0, cell, regionWeights: regions, width },
    lowering: [],
    raising: [raise],
    relies: new Set(cells),
  });
  expect(certify(view, proofOf(4), { a: 'a0', b: 'b1' })).toMatchObject({ least: 1, most: 5 });
  expect(() => certify(view, proofOf(5), { a: 'a0', b: 'b1' })).toThrow(/proof/);
});
