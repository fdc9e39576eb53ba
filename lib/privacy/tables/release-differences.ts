import { cellState, type AttackerView, type Target } from './attacker-view';
import { isCurrent, isIn } from './attacker-views';
import { countOf, type CaseGroup } from './case-group';

/** Cases that separate the table from an earlier release. */
export interface ReleaseDifference {
  readonly release: string;
  readonly added: number;
  readonly withdrawn: number;
}

/** How many cases were added to and withdrawn from each earlier release; a correction is one of each. */
export function releaseDifferences(
  groups: readonly CaseGroup[],
  names: readonly string[],
): ReleaseDifference[] {
  const size = (holds: (group: CaseGroup) => boolean): number =>
    groups.reduce((sum, group) => sum + (holds(group) ? countOf(group) : 0), 0);
  return names.map((release) => ({
    release,
    added: size((group) => isCurrent(group) && !isIn(group, release)),
    withdrawn: size((group) => !isCurrent(group) && isIn(group, release)),
  }));
}

/**
 * Whether a difference is so small that no table over it can be uncertain enough: 1 to threshold − 1 cases. A
 * correction adds one and withdraws one and is one case.
 */
export function isTooSmall({ added, withdrawn }: ReleaseDifference, threshold: number): boolean {
  return isSmall(Math.max(added, withdrawn), threshold);
}

/**
 * Whether an attacker is granted how many cases were added and withdrawn. When either number is small it is not
 * public, and then no cell tells added cases from withdrawn ones: only their net is looked at.
 */
export function isSizeGranted({ added, withdrawn }: ReleaseDifference, threshold: number): boolean {
  return !isSmall(added, threshold) && !isSmall(withdrawn, threshold);
}

/**
 * What must stay uncertain about the difference to each earlier release: every cell whose added, withdrawn or net
 * count is 1 to threshold − 1; only the net where the numbers are not granted. `view` is the public's.
 */
export function differenceTargets(
  view: AttackerView,
  differences: readonly ReleaseDifference[],
  threshold: number,
  width: number,
): Target[] {
  const [current, ...others] = view.releases;
  const past = others.filter(({ kind }) => kind === 'table');
  if (!current) return [];
  return past.flatMap((release) => {
    const difference = differences.find((one) => one.release === release.name);
    const granted = difference !== undefined && isSizeGranted(difference, threshold);
    const added = weightsOf(current.counts, release.counts);
    const withdrawn = weightsOf(release.counts, current.counts);
    const net = added.map((weight, region) => weight - (withdrawn[region] ?? 0));
    const targets: Target[] = [];
    for (let cell = 0; cell < view.space.size; cell += 1) {
      if (current.state[cell] === cellState.absent && release.state[cell] === cellState.absent) continue;
      const gained = valueOf(view, added, cell);
      const lost = valueOf(view, withdrawn, cell);
      const base = { view: 0, cell, width, release: release.name ?? '' };
      const oneSided = gained === 0 || lost === 0;
      if (granted && isSmall(gained, threshold))
        targets.push({ ...base, kind: 'added', regionWeights: added });
      if (granted && isSmall(lost, threshold))
        targets.push({ ...base, kind: 'withdrawn', regionWeights: withdrawn });
      if (isSmall(Math.abs(gained - lost), threshold) && !(granted && oneSided)) {
        targets.push({ ...base, kind: 'net', regionWeights: net });
      }
    }
    return targets;
  });
}

/** The blanks of earlier releases, which the new table must not open. `width` is cut to what they have without it. */
export function earlierTargets(view: AttackerView, width: number): Target[] {
  const past = view.releases.slice(1).filter(({ kind }) => kind === 'table');
  return past.flatMap((release) =>
    [...release.state.keys()]
      .filter((cell) => release.state[cell] === cellState.hidden)
      .map((cell): Target => ({
        kind: 'earlier',
        view: 0,
        cell,
        width,
        regionWeights: Int8Array.from(release.counts),
        release: release.name ?? '',
      })),
  );
}

/** The true value of a target. */
export function valueOf(view: AttackerView, weights: Int8Array, cell: number): number {
  let value = 0;
  view.regions.forEach((values, region) => {
    value += (weights[region] ?? 0) * (values[cell] ?? 0);
  });
  return value;
}

function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}

function weightsOf(counted: Uint8Array, notCounted: Uint8Array): Int8Array {
  return Int8Array.from(counted, (one, region) => (one === 1 && notCounted[region] === 0 ? 1 : 0));
}
