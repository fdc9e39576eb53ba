import { attackerSystem, type Readable } from './attacker-system';
import { cellState } from './attacker-view';
import { atomsByCell, codesOf } from './cell-space';
import type { CellCodes } from './joint-space';
import { ModularBasis, sumVector } from './modular-basis';
import { reduceSystem } from './reduced-system';

/**
 * The blanks of a table that a reader can compute exactly: their unit vector lies in the row space of what is
 * shown, once unknowns that a shown zero or a one-term sum settles are removed. A fast first look; bounds are the
 * matter of `auditIntervals`.
 */
export function recoverableCells(readable: Readable): CellCodes[] {
  const { space, releases, sums } = attackerSystem(readable);
  const { fixed, blocks } = reduceSystem(sums);
  const basis = new ModularBasis();
  for (const block of blocks) {
    for (const { unknowns, least, most } of block.sums) {
      if (least === most) basis.insert(basis.reduce(sumVector(unknowns)));
    }
  }
  const atoms = atomsByCell(space);
  const [current] = releases;
  return [...(current?.state.keys() ?? [])]
    .filter((cell) => current?.state[cell] === cellState.hidden)
    .filter((cell) => {
      const unknowns = (current?.regions ?? []).flatMap((region) =>
        (atoms[cell] ?? []).map((atom) => region * space.size + atom),
      );
      return basis.reduce(sumVector(unknowns.filter((unknown) => !fixed.has(unknown)))).size === 0;
    })
    .map((cell) => codesOf(space, cell));
}
