import type { CellSpace } from './cell-space';

/** The state of a cell in one release: not part of it, shown, or left blank. */
export const cellState = { absent: 0, shown: 1, hidden: 2 } as const;

/**
 * One released table as an attacker holds it, spread over the joint space. `state` of the current release is
 * shared by all views and changes while cells are chosen; nothing else does.
 */
export interface KnownRelease {
  /** `size` stands for the mere number of cases added or withdrawn, which the attacker is granted. */
  readonly kind: 'table' | 'size';
  /** The name of an earlier release, or `null` for the table being protected. */
  readonly name: string | null;
  /** For each region, 1 when its cases are counted in this release. */
  readonly counts: Uint8Array;
  readonly state: Uint8Array;
  /** The least value a reader must grant a blank cell. */
  readonly floor: Uint8Array;
  readonly values: Float64Array;
}

/**
 * Everything one attacker knows, with the truth behind it. Regions are the parts of the case file that he cannot
 * tell apart within: the same cases in the same releases. He knows the shown cells of every release, that counts
 * are whole and not negative, and what a blank implies.
 */
export interface AttackerView {
  /** `null` for the public, or the contributor who knows his own cases: they are in no region. */
  readonly attacker: string | null;
  readonly space: CellSpace;
  /** True counts of the cases of each region, sub-totals included. */
  readonly regions: readonly Float64Array[];
  /** The current release first. */
  readonly releases: readonly KnownRelease[];
}

/** A quantity that must stay uncertain: a weighted sum over regions of one cell. */
export interface Target {
  readonly kind: 'cell' | 'added' | 'withdrawn' | 'net' | 'earlier';
  /** Index of the view whose attacker must stay uncertain. */
  readonly view: number;
  readonly cell: number;
  /** +1, 0 or -1 for each region. */
  readonly regionWeights: Int8Array;
  /** How far apart two possible values must be. */
  readonly width: number;
  /** The earlier release, for every kind but `cell`. */
  readonly release?: string;
}
