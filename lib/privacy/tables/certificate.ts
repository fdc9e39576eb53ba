import { cellState, type AttackerView, type Target } from './attacker-view';
import { cellsContaining } from './cell-space';
import type { Move } from './cheapest-move';
import type { Proof } from './hiding-plan';
import type { CellCodes } from './joint-space';
import { valueOf } from './release-differences';
import { TableError } from './table-error';

/** `change` cases more (or fewer) with the codes of `atom`, in one region of the case file. */
export interface CaseChange {
  readonly region: number;
  readonly atom: number;
  readonly change: number;
}

/**
 * What is proven about one uncertain quantity: two whole-number case files agree with everything the attacker
 * can read and give it the values `least` and `most`, so he can exclude neither. The changes say how these files
 * differ from the real one; whoever holds the real one can check them without a solver.
 */
export interface CertifiedInterval {
  readonly kind: Target['kind'];
  /** `null` is the public; otherwise the contributor who knows his own cases. */
  readonly attacker: string | null;
  readonly release?: string;
  readonly codes: CellCodes;
  readonly least: number;
  readonly most: number;
  readonly leastFile: readonly CaseChange[];
  readonly mostFile: readonly CaseChange[];
}

/** The changes of single atoms that a sequence of moves adds up to. */
function atomChanges(view: AttackerView, moves: readonly Move[]): CaseChange[] {
  const sums = new Map<number, number>();
  const { size } = view.space;
  for (const { cells, signs, regions, amount } of moves) {
    regions.forEach((weight, region) => {
      if (weight === 0) return;
      cells.forEach((cell, at) => {
        if (view.space.isAtom[cell] !== 1) return;
        const key = region * size + cell;
        sums.set(key, (sums.get(key) ?? 0) + weight * (signs[at] ?? 0) * amount);
      });
    });
  }
  return [...sums]
    .filter(([, change]) => change !== 0)
    .map(([key, change]) => ({ region: Math.floor(key / size), atom: key % size, change }))
    .toSorted((a, b) => a.region - b.region || a.atom - b.atom);
}

/**
 * Recomputes, from the changed atoms alone, that an alternative file is whole, not negative, and agrees with
 * everything shown and with what each blank implies; returns the target's value in it. Throws
 * `TableError('proof')` otherwise.
 */
export function valueInAlternative(
  view: AttackerView,
  target: Pick<Target, 'cell' | 'regionWeights'>,
  changes: readonly CaseChange[],
): number {
  const moved = new Map<number, Int32Array>();
  for (const { region, atom, change } of changes) {
    const there = (view.regions[region]?.[atom] ?? Number.NaN) + change;
    if (view.space.isAtom[atom] !== 1 || !Number.isSafeInteger(there) || there < 0) {
      throw new TableError('proof', 'an alternative has a negative or broken count');
    }
    for (const cell of cellsContaining(view.space, atom)) {
      const byRegion = moved.get(cell) ?? new Int32Array(view.regions.length);
      byRegion[region] = (byRegion[region] ?? 0) + change;
      moved.set(cell, byRegion);
    }
  }
  for (const [cell, byRegion] of moved) {
    for (const { counts, state, values, floor } of view.releases) {
      const change = weighted(counts, byRegion);
      if (change === 0 || state[cell] === cellState.absent) continue;
      const there = (values[cell] ?? 0) + change;
      if (state[cell] === cellState.shown || there < (floor[cell] ?? 0)) {
        throw new TableError('proof', 'an alternative contradicts what is shown');
      }
    }
  }
  const change = weighted(target.regionWeights, moved.get(target.cell) ?? new Int32Array(0));
  return valueOf(view, target.regionWeights, target.cell) + change;
}

function weighted(weights: Uint8Array | Int8Array, values: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (weights[at] ?? 0) * (values[at] ?? 0);
  return sum;
}

/**
 * Turns a proof into a certified interval, checking it anew. For a cell of the current table the interval is of
 * the printed count, known cases included. Throws `TableError('proof')` when it is narrower than required.
 */
export function certify(view: AttackerView, proof: Proof, codes: CellCodes): CertifiedInterval {
  const { target, lowering, raising } = proof;
  const leastFile = atomChanges(view, lowering);
  const mostFile = atomChanges(view, raising);
  const low = valueInAlternative(view, target, leastFile);
  const high = valueInAlternative(view, target, mostFile);
  if (high - low < target.width) throw new TableError('proof', 'an interval is too narrow');
  const printed = target.kind === 'cell' ? (view.releases[0]?.values[target.cell] ?? 0) : undefined;
  const known = printed === undefined ? 0 : printed - valueOf(view, target.regionWeights, target.cell);
  return {
    kind: target.kind,
    attacker: view.attacker,
    ...(target.release === undefined ? {} : { release: target.release }),
    codes,
    least: low + known,
    most: high + known,
    leastFile,
    mostFile,
  };
}
