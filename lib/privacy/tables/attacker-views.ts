import { cellState, type AttackerView, type KnownRelease } from './attacker-view';
import { blankFloor } from './blank-floor';
import type { CaseGroup } from './case-group';
import { cellAt, type CellSpace } from './cell-space';
import { countCases } from './frequency-table';
import { emptyByDomain, type EarlierRelease } from './joint-space';
import { TableError } from './table-error';

/** What the views of all attackers are built from. `state` and `floor` are those of the current release. */
export interface ViewRequest {
  readonly space: CellSpace;
  readonly groups: readonly CaseGroup[];
  readonly earlier: readonly EarlierRelease[];
  readonly state: Uint8Array;
  readonly floor: Uint8Array;
  /** Earlier releases to which the number of cases added and withdrawn is known. */
  readonly sizesKnown: readonly string[];
  /** Contributors who are to be faced as attackers knowing their own cases. */
  readonly contributors: readonly string[];
}

/**
 * The view of the public, then that of each contributor. Throws `TableError('counts')` when an earlier release
 * does not show the counts of the cases it is said to hold.
 */
export function attackerViews(request: ViewRequest): AttackerView[] {
  const { space, groups, earlier, state, floor, sizesKnown, contributors } = request;
  const current: Omit<KnownRelease, 'counts'> = {
    kind: 'table',
    name: null,
    state,
    floor,
    values: countCases(space, groups, isCurrent),
  };
  const past = earlier.map((release) => readRelease(space, release, groups));
  return [null, ...contributors].map((attacker) => {
    const unknown = groups.filter((group) => attacker === null || (group.contributor ?? '') !== attacker);
    const regions = regionsOf(unknown);
    const inRegion = (holds: (group: CaseGroup) => boolean): Uint8Array =>
      Uint8Array.from(regions, ([sample]) => (sample && holds(sample) ? 1 : 0));
    return {
      attacker,
      space,
      regions: regions.map((members) => countCases(space, members)),
      releases: [
        { ...current, counts: inRegion(isCurrent) },
        ...past.map((release) => ({ ...release, counts: inRegion((group) => isIn(group, release.name)) })),
        ...sizesKnown
          .flatMap((name) => [
            sizeKnown(
              space,
              name,
              inRegion((group) => isCurrent(group) && !isIn(group, name)),
            ),
            sizeKnown(
              space,
              name,
              inRegion((group) => !isCurrent(group) && isIn(group, name)),
            ),
          ])
          .filter(({ counts }) => counts.includes(1)),
      ],
    };
  });
}

export function isCurrent(group: CaseGroup): boolean {
  return group.inCurrent !== false;
}

export function isIn(group: CaseGroup, release: string | null): boolean {
  return release !== null && (group.inEarlier ?? []).includes(release);
}

/** Groups with the same membership are one region: a reader of the releases cannot tell their cases apart. */
function regionsOf(groups: readonly CaseGroup[]): CaseGroup[][] {
  const regions = new Map<string, CaseGroup[]>();
  for (const group of groups) {
    const key = JSON.stringify([isCurrent(group), [...(group.inEarlier ?? [])].toSorted()]);
    const members = regions.get(key);
    if (members) members.push(group);
    else regions.set(key, [group]);
  }
  return [...regions].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
}

/** An earlier release in the joint space: what it shows, what it leaves blank, what a blank implies. */
function readRelease(
  space: CellSpace,
  { name, publication }: EarlierRelease,
  groups: readonly CaseGroup[],
): Omit<KnownRelease, 'counts'> {
  const state = new Uint8Array(space.size);
  const values = countCases(space, groups, (group) => isIn(group, name));
  for (const cell of emptyByDomain(publication.dimensions, space)) state[cell] = cellState.shown;
  for (const { codes, value } of publication.cells) {
    const cell = cellAt(space, codes);
    state[cell] = value === null ? cellState.hidden : cellState.shown;
    if (value !== null && value !== values[cell]) throw new TableError('counts', `of release ${name}`);
  }
  const floor = blankFloor(space, state, values, publication.zeros);
  if (values.some((value, cell) => value < (floor[cell] ?? 0))) {
    throw new TableError('counts', `release ${name} hides zeros against its own policy`);
  }
  return { kind: 'table', name, state, values, floor };
}

/** The attacker is granted how many cases were added or withdrawn: he may learn it from any total. */
function sizeKnown(space: CellSpace, name: string, counts: Uint8Array): KnownRelease {
  const state = new Uint8Array(space.size);
  state[space.size - 1] = cellState.shown;
  const nothing = new Float64Array(space.size);
  return { kind: 'size', name, counts, state, floor: new Uint8Array(space.size), values: nothing };
}
