import { cellState } from './attacker-view';
import { blankFloor } from './blank-floor';
import { atomsByCell, cellAt, linesOf, type CellSpace } from './cell-space';
import { emptyByDomain, jointSpace, type EarlierRelease } from './joint-space';
import type { Publication } from './publication';
import type { ReleaseDifference } from './release-differences';
import { TableError } from './table-error';

/** Which releases count the cases of a region: the current one, and earlier ones by name. */
export interface OverlapRegion {
  readonly current: boolean;
  readonly earlier: readonly string[];
}

/** Everything an attacker reads: a table, those before it, and how their cases overlap. No truth in it. */
export interface Readable {
  readonly publication: Publication;
  readonly earlier?: readonly EarlierRelease[];
  /** Default: one region that all releases count. */
  readonly regions?: readonly OverlapRegion[];
  /** How many cases were added and withdrawn since each earlier release. */
  readonly differences?: readonly ReleaseDifference[];
}

/** `Σ unknowns` lies between `least` and `most`. */
export interface KnownSum {
  readonly unknowns: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** One release as read: its cells in the joint space, and the regions it counts. */
export interface ReadRelease {
  readonly name: string | null;
  readonly regions: readonly number[];
  readonly state: Uint8Array;
  readonly values: Float64Array;
  readonly floor: Uint8Array;
}

/** Unknown `region * space.size + atom` is the count of an atom in a region; all are whole and not negative. */
export interface AttackerSystem {
  readonly space: CellSpace;
  readonly releases: readonly ReadRelease[];
  readonly regionCount: number;
  readonly sums: readonly KnownSum[];
}

/**
 * The equations of a reader: one for each shown cell that its shown parts do not already imply. Throws
 * `TableError('counts')` for a release whose shown cells do not add up.
 */
export function attackerSystem(readable: Readable): AttackerSystem {
  const { publication, earlier = [], differences = [] } = readable;
  const regions = readable.regions ?? [{ current: true, earlier: earlier.map(({ name }) => name) }];
  const space = jointSpace(
    [publication, ...earlier.map((one) => one.publication)].map((one) => one.dimensions),
  );
  const indicesOf = (holds: (region: OverlapRegion) => boolean): number[] =>
    regions.flatMap((region, at) => (holds(region) ? [at] : []));
  const releases = [
    { name: null, publication, regions: indicesOf(({ current }) => current) },
    ...earlier.map((one) => ({ ...one, regions: indicesOf((region) => region.earlier.includes(one.name)) })),
  ].map((one): ReadRelease => ({
    name: one.name,
    regions: one.regions,
    ...readCells(space, one.publication),
  }));
  const atoms = atomsByCell(space);
  const sums: KnownSum[] = [];
  const add = (inRegions: readonly number[], cell: number, least: number, most: number): void => {
    const unknowns = inRegions.flatMap((region) =>
      (atoms[cell] ?? []).map((atom) => region * space.size + atom),
    );
    sums.push({ unknowns, least, most });
  };
  for (const release of releases) {
    const implied = impliedCells(space, release);
    for (let cell = 0; cell < space.size; cell += 1) {
      const value = release.values[cell] ?? 0;
      if (release.state[cell] === cellState.shown && implied[cell] !== 1)
        add(release.regions, cell, value, value);
      const floor = release.floor[cell] ?? 0;
      if (release.state[cell] === cellState.hidden && floor > 0) add(release.regions, cell, floor, Infinity);
    }
  }
  for (const { release, added, withdrawn } of differences) {
    const total = space.size - 1;
    const isNew = ({ current, earlier }: OverlapRegion): boolean => current && !earlier.includes(release);
    const isGone = ({ current, earlier }: OverlapRegion): boolean => !current && earlier.includes(release);
    add(indicesOf(isNew), total, added, added);
    add(indicesOf(isGone), total, withdrawn, withdrawn);
  }
  return { space, releases, regionCount: regions.length, sums };
}

function readCells(
  space: CellSpace,
  { dimensions, cells, zeros }: Publication,
): Pick<ReadRelease, 'state' | 'values' | 'floor'> {
  const state = new Uint8Array(space.size);
  const values = new Float64Array(space.size);
  for (const cell of emptyByDomain(dimensions, space)) state[cell] = cellState.shown;
  for (const { codes, value } of cells) {
    const cell = cellAt(space, codes);
    state[cell] = value === null ? cellState.hidden : cellState.shown;
    values[cell] = value ?? 0;
  }
  return { state, values, floor: blankFloor(space, state, values, zeros) };
}

/** Cells that are the sum of shown cells along some line: their equation follows from those. */
function impliedCells(space: CellSpace, { state, values }: ReadRelease): Uint8Array {
  const implied = new Uint8Array(space.size);
  for (const { parent, children } of linesOf(space)) {
    if (children.some((cell) => state[cell] !== cellState.shown)) continue;
    implied[parent] = 1;
    const sum = children.reduce((total, cell) => total + (values[cell] ?? 0), 0);
    if (state[parent] === cellState.shown && values[parent] !== sum) {
      throw new TableError('counts', 'a release does not add up');
    }
  }
  return implied;
}
