import { cellState } from './attacker-view';
import { linesOf, type CellSpace } from './cell-space';
import type { ZeroPolicy } from './publication';

/**
 * The least value that a reader who knows the zero policy must grant each blank cell, from what is shown alone:
 * 1 where zeros are always shown; under `groups`, 0 only where the cell may be part of a covered line, that is,
 * where no other answer of one of its lines is shown to occur. Sub-totals follow from their atoms.
 */
export function blankFloor(
  space: CellSpace,
  state: Uint8Array,
  values: Float64Array,
  zeros: ZeroPolicy,
): Uint8Array {
  const floor = new Uint8Array(space.size);
  if (zeros === 'any') return floor;
  for (let cell = 0; cell < space.size; cell += 1) {
    if (state[cell] === cellState.hidden && (zeros === 'shown' || space.isAtom[cell] === 1)) floor[cell] = 1;
  }
  if (zeros === 'shown') return floor;
  for (const { children } of linesOf(space)) {
    const occurs = children.some((cell) => state[cell] === cellState.shown && (values[cell] ?? 0) > 0);
    if (!occurs && children.length > 1) for (const cell of children) floor[cell] = 0;
  }
  return floor;
}
