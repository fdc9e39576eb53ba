import { describe, expect, test } from 'vitest';
import { cellState } from '@/lib/privacy/tables/attacker-view';
import { blankFloor } from '@/lib/privacy/tables/blank-floor';
import { cellAt } from '@/lib/privacy/tables/cell-space';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import type { ZeroPolicy } from '@/lib/privacy/tables/publication';
import { flat, smallFile } from './small-tables';

/** The floors of a 2 × 3 table's blanks: one in a row of zeros, two among counts that are shown. */
function floors(zeros: ZeroPolicy): Record<string, number> {
  const dimensions = [flat('a', 2), flat('b', 3)];
  const { space, values } = frequencyTable(smallFile(dimensions, [9, 0, 0, 3, 8, 4]).groups, dimensions);
  const state = new Uint8Array(space.size).fill(cellState.shown);
  const blank = [
    { a: 'a0', b: 'b0' },
    { a: 'a1', b: 'b0' },
    { a: 'a1', b: 'b2' },
  ];
  for (const codes of blank) state[cellAt(space, codes)] = cellState.hidden;
  const floor = blankFloor(space, state, values, zeros);
  expect(floor.reduce((sum, one) => sum + one, 0)).toBe(
    blank.reduce((sum, codes) => sum + (floor[cellAt(space, codes)] ?? 0), 0),
  );
  return Object.fromEntries(
    blank.map((codes) => [`${codes.a}/${codes.b}`, floor[cellAt(space, codes)] ?? 0]),
  );
}

describe('what a blank implies', () => {
  test('is at least 1 where zeros are always shown', () => {
    expect(floors('shown')).toEqual({ 'a0/b0': 1, 'a1/b0': 1, 'a1/b2': 1 });
  });

  test('is nothing where blanks may be zero', () => {
    expect(floors('any')).toEqual({ 'a0/b0': 0, 'a1/b0': 0, 'a1/b2': 0 });
  });

  test('under the group rule, is at least 1 but for lines in which no other answer is shown to occur', () => {
    // a0/b0 stands beside shown zeros; column b0 is blank in both rows; a1/b2 is beside a shown 8 and under a shown 0.
    expect(floors('groups')).toEqual({ 'a0/b0': 0, 'a1/b0': 0, 'a1/b2': 0 });
    const dimensions = [flat('a', 2), flat('b', 2)];
    const { space, values } = frequencyTable(smallFile(dimensions, [9, 3, 7, 8]).groups, dimensions);
    const state = new Uint8Array(space.size).fill(cellState.shown);
    const one = cellAt(space, { a: 'a0', b: 'b1' });
    state[one] = cellState.hidden;
    expect(blankFloor(space, state, values, 'groups')[one]).toBe(1);
  });
});
