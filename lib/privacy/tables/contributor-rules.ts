import { isCurrent } from './attacker-views';
import type { CaseGroup } from './case-group';
import type { CellSpace } from './cell-space';
import { countCases } from './frequency-table';

/** The organisations behind the current cases, in order. */
export function contributorsOf(groups: readonly CaseGroup[]): string[] {
  const names = groups.filter(isCurrent).map(({ contributor = '' }) => contributor);
  return [...new Set(names)].toSorted();
}

/**
 * Cells that a contributor can use against the others: fewer than `least` organisations stand behind it, or one
 * of them, subtracting its own cases, is left with 1 to `threshold − 1`. Zeros say nothing about anyone.
 */
export function contributorCells(
  space: CellSpace,
  groups: readonly CaseGroup[],
  least: number,
  threshold: number,
): number[] {
  const values = countCases(space, groups, isCurrent);
  const behind = new Int32Array(space.size);
  const exposed = new Set<number>();
  for (const name of contributorsOf(groups)) {
    const own = countCases(space, groups, (group) => isCurrent(group) && (group.contributor ?? '') === name);
    own.forEach((count, cell) => {
      if (count > 0) behind[cell] = (behind[cell] ?? 0) + 1;
      const others = (values[cell] ?? 0) - count;
      if (others > 0 && others < threshold) exposed.add(cell);
    });
  }
  behind.forEach((count, cell) => {
    if (count > 0 && count < least) exposed.add(cell);
  });
  return [...exposed].toSorted((a, b) => a - b);
}
