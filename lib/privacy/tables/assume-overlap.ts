import { attackerSystem } from './attacker-system';
import { atomOf, countOf, type CaseGroup } from './case-group';
import { codesOf } from './cell-space';
import type { EarlierRelease } from './joint-space';
import { RowBuilder, type LinearSolver } from './linear-solver';
import { TableError } from './table-error';

/**
 * Says which cases an earlier release held when nobody kept them: of all case files that agree with what it shows,
 * one that shares as many cases with the current file as possible. An assumption, and the least favourable one to
 * the release being prepared: the fewer cases differ, the more their difference tells. Where the cases were kept,
 * use `compareCases`.
 *
 * `groups` are the current cases, with a code in every dimension of the earlier release. Throws
 * `TableError('counts')` when no whole-number file agrees with what is shown.
 */
export function assumeOverlap(
  groups: readonly CaseGroup[],
  earlier: EarlierRelease,
  solver: LinearSolver,
): CaseGroup[] {
  const { space, sums } = attackerSystem({ publication: earlier.publication });
  const held = new Map<number, CaseGroup[]>();
  for (const group of groups) {
    const atom = atomOf(
      space,
      Object.fromEntries(space.axes.map(({ name }) => [name, group.codes[name] ?? ''])),
    );
    const there = held.get(atom);
    if (there) there.push(group);
    else held.set(atom, [group]);
  }
  const shared = sharedCounts(space.size, held, sums, solver);
  const result: CaseGroup[] = [];
  for (const [atom, members] of held) {
    let left = shared.kept[atom] ?? 0;
    for (const group of members) {
      const count = countOf(group);
      const both = Math.min(left, count);
      left -= both;
      if (both > 0) result.push({ ...group, count: both, inCurrent: true, inEarlier: [earlier.name] });
      if (count > both) result.push({ ...group, count: count - both, inCurrent: true, inEarlier: [] });
    }
  }
  shared.gone.forEach((count, atom) => {
    if (count === 0) return;
    const codes = Object.fromEntries(
      Object.entries(codesOf(space, atom)).map(([name, code]) => [name, code ?? onlyCode(earlier, name)]),
    );
    result.push({ codes, count, inCurrent: false, inEarlier: [earlier.name] });
  });
  return result;
}

/** Of each atom, how many current cases the earlier release also held, and how many it held besides. */
function sharedCounts(
  size: number,
  held: ReadonlyMap<number, readonly CaseGroup[]>,
  sums: ReturnType<typeof attackerSystem>['sums'],
  solver: LinearSolver,
): { kept: Float64Array; gone: Float64Array } {
  const rows = new RowBuilder();
  for (const { unknowns, least, most } of sums) {
    const columns = [...unknowns, ...unknowns.map((atom) => size + atom)];
    rows.add(
      columns,
      columns.map(() => 1),
      least,
      most,
    );
  }
  const upper = new Float64Array(2 * size).fill(Infinity);
  for (let atom = 0; atom < size; atom += 1) {
    upper[atom] = (held.get(atom) ?? []).reduce((sum, group) => sum + countOf(group), 0);
  }
  const costs = Float64Array.from(upper, (_, column) => (column < size ? -1 : 1));
  const session = solver.open({ lower: new Float64Array(2 * size), upper, ...rows.build(), whole: true });
  try {
    const best = session.minimize(costs);
    if (!best) throw new TableError('counts', 'no case file agrees with the earlier release');
    const counts = best.columns.map(Math.round);
    return { kept: counts.slice(0, size), gone: counts.slice(size) };
  } finally {
    session.close();
  }
}

/** A dimension of one code has no separate total, so its code is not in the name of a cell. */
function onlyCode({ publication }: EarlierRelease, name: string): string {
  return publication.dimensions.find((dimension) => dimension.name === name)?.codes[0] ?? '';
}
