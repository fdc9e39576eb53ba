import { atomsByCell } from './cell-space';
import type { Table } from './frequency-table';
import { isMultiple, ModularBasis, sumVector, type SparseVector } from './modular-basis';
import type { PrimarySuppression } from './primary-suppression';

/**
 * Complementary suppression by Gauss elimination (Langsrud 2024, doi 10.1007/978-3-031-69651-0_6): cells are shown
 * in falling order of weight (default: their value; ties by what they are the sum of, then last first, as the
 * GaussSuppression package has it), and a cell
 * is hidden when showing it would make a primary cell a linear combination of shown cells. Zeros that are not
 * primary are shown. Afterwards no primary cell can be computed exactly; how narrowly it can be bounded is not
 * looked at, so the result is a beginning for `protectTable`, not a protection.
 *
 * Returns the complementary cells in ascending order.
 */
export function gaussSuppression(
  { space, values }: Table,
  primary: PrimarySuppression,
  weightOf: (cell: number) => number = (cell) => values[cell] ?? 0,
): number[] {
  const atoms = atomsByCell(space);
  const zero = new Set<number>();
  values.forEach((value, cell) => {
    if (value === 0 && !primary.has(cell)) for (const atom of atoms[cell] ?? []) zero.add(atom);
  });
  const vectorOf = (cell: number): SparseVector =>
    sumVector((atoms[cell] ?? []).filter((atom) => !zero.has(atom)));
  const guarded = [...primary.keys()].map(vectorOf);
  const candidates = [...values.keys()]
    .filter((cell) => values[cell] !== 0 && !primary.has(cell))
    .toSorted(
      (a, b) => weightOf(b) - weightOf(a) || (atoms[b]?.length ?? 0) - (atoms[a]?.length ?? 0) || b - a,
    );
  const basis = new ModularBasis();
  const complementary: number[] = [];
  for (const cell of candidates) {
    const vector = basis.reduce(vectorOf(cell));
    if (vector.size === 0) continue;
    if (guarded.some((guard) => isMultiple(guard, vector))) complementary.push(cell);
    else basis.insert(vector, guarded);
  }
  return complementary.toSorted((a, b) => a - b);
}
