import type { DigitCluster } from './digit-clusters';
import { filler } from './digit-view';
import { isMonthDay } from './dates';

/** True when a group of the cluster starts, or the cluster ends, at that digit. */
export type Boundaries = Uint8Array;

export function boundariesOf(cluster: DigitCluster): Boundaries {
  const boundaries = new Uint8Array(cluster.digits.length + 1);
  for (const group of cluster.groups) boundaries[group] = 1;
  boundaries[cluster.digits.length] = 1;
  return boundaries;
}

/** Where the digits `from` (inclusive) to `to` (exclusive) of a cluster stand in the view. */
export function spanOf(
  cluster: DigitCluster,
  view: string,
  from: number,
  to: number,
): { start: number; end: number } {
  let end = (cluster.at[to - 1] ?? 0) + 1;
  while (view.charAt(end) === filler) end += 1;
  return { start: cluster.at[from] ?? 0, end };
}

/** The groups of a cluster between two digits, each as text. */
export function groupsBetween(cluster: DigitCluster, from: number, to: number): string[] {
  const inside: string[] = [];
  let group = lowerBound(cluster.groups, from);
  for (; group < cluster.groups.length; group += 1) {
    const start = cluster.groups[group] ?? 0;
    if (start >= to) break;
    inside.push(cluster.digits.slice(start, Math.min(cluster.groups[group + 1] ?? to, to)));
  }
  return inside;
}

/** Index of the first value that is not below `wanted`. */
export function lowerBound(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isYear = (group: string) => /^(?:19|20)\d\d$/u.test(group);

/** True when groups read as dates, times, years or amounts with thousands, not as one number. */
export function readsAsDateOrAmount(groups: readonly string[], separators: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = groups;
  if (groups.length >= 2 && groups.every(isYear)) return true;
  if (isYear(first) && second.length <= 2 && (groups.length < 3 || third.length <= 2)) return true;
  if (first.length <= 2 && second.length <= 2 && isYear(third)) {
    return isMonthDay(Number(first), Number(second)) || isMonthDay(Number(second), Number(first));
  }
  return (
    separators.length > 0 &&
    separators.every((sign) => sign === ',') &&
    groups.slice(1).every((group) => group.length === 3)
  );
}
