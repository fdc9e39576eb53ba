import type { Fact } from './naive-reader';
import { isZero, minus, one, over, times, zero, type Rational } from './rational';

/**
 * Whether Σ of the given atoms follows exactly from the equations among the facts: its vector lies in their row
 * space over the rationals, once atoms in sums that leave nothing for them are taken as 0.
 */
export function followsExactly(
  atomCount: number,
  facts: readonly Fact[],
  places: readonly number[],
): boolean {
  const equations = facts.filter(({ least, most }) => least === most);
  const settled = settledAtoms(equations);
  const free = Array.from({ length: atomCount }, (_, at) => at).filter((at) => !settled.has(at));
  const vector = (on: readonly number[]): Rational[] => free.map((at) => (on.includes(at) ? one : zero));
  const rows: { pivot: number; row: Rational[] }[] = [];
  const reduce = (start: Rational[]): Rational[] =>
    rows.reduce((left, { pivot, row }) => {
      const factor = left[pivot] ?? zero;
      return isZero(factor) ? left : left.map((value, at) => minus(value, times(factor, row[at] ?? zero)));
    }, start);
  for (const equation of equations) {
    const left = reduce(vector(equation.places));
    const pivot = left.findIndex((value) => !isZero(value));
    if (pivot < 0) continue;
    const scale = left[pivot] ?? one;
    rows.push({ pivot, row: left.map((value) => over(value, scale)) });
  }
  return reduce(vector(places)).every(isZero);
}

/** Atoms whose value follows from one equation alone, given those before: sums of nothing, and last terms. */
function settledAtoms(equations: readonly Fact[]): Map<number, number> {
  const settled = new Map<number, number>();
  for (let before = -1; before !== settled.size;) {
    before = settled.size;
    for (const { places, least } of equations) {
      const open = places.filter((at) => !settled.has(at));
      const left = places.reduce((rest, at) => rest - (settled.get(at) ?? 0), least);
      if (left === 0) for (const at of open) settled.set(at, 0);
      else if (open.length === 1 && open[0] !== undefined) settled.set(open[0], left);
    }
  }
  return settled;
}
