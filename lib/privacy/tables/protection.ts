import type { Target } from './attacker-view';
import type { CertifiedInterval } from './certificate';
import type { CellCodes, EarlierRelease } from './joint-space';
import type { LinearSolver } from './linear-solver';
import type { BlankReason, PrimaryRules } from './primary-suppression';
import type { Publication } from './publication';
import type { ReleaseDifference } from './release-differences';

/** How a table is to be protected. The policy is the caller's: nothing here is chosen by who asks for a table. */
export interface ProtectionOptions extends PrimaryRules {
  /** How wide the interval of each blank must be, in whole units; default: the threshold. */
  readonly width?: number;
  /**
   * Cells to hide for what they say, by a rule the caller knows: where a case may count more than once, counts that few
   * people stand behind.
   */
  readonly alsoHide?: readonly CellCodes[];
  /** Tables the same readers already have. Groups must say which of them hold their cases. */
  readonly earlier?: readonly EarlierRelease[];
  /** Face each contributor as an attacker, and let a shown cell have at least this many behind it. */
  readonly contributors?: number;
  /**
   * Whether zeros may be hidden to protect other cells: only where blanks that are never zero cannot be protected
   * beside earlier releases (`ifNeeded`, the default), from the start, or never. Readers are told which.
   */
  readonly blankZeros?: 'never' | 'ifNeeded' | 'always';
  /** What hiding a cell of a given value costs; default 1 + log₂(1 + value), so that totals are kept. */
  readonly price?: (value: number) => number;
  /** Rounds of improvement after the first choice; 0 for none. Default 60 up to 2,500 cells, else 0. */
  readonly rounds?: number;
  /**
   * Finds cheaper choices for a table alone (no earlier release, no contributors) of up to 2,500 cells, in more
   * time. The proof does not rest on it.
   */
  readonly solver?: LinearSolver;
  /** Cells to hide to begin with, such as the choice of another method; superfluous ones are shown again. */
  readonly hideFirst?: readonly CellCodes[];
}

/** A blank cell as those who prepare the release see it. Not for publication. */
export interface BlankCell {
  readonly codes: CellCodes;
  readonly reason: BlankReason;
  readonly value: number;
  /** The public cannot exclude either of these values. */
  readonly least: number;
  readonly most: number;
}

export interface ProtectionCounts {
  readonly cells: number;
  readonly hidden: number;
  /** Hidden for what they say themselves; the rest is complementary. */
  readonly primary: number;
}

/** A table that may leave, with the proof that it may. */
export interface ProtectedTable {
  readonly outcome: 'protected';
  readonly publication: Publication;
  readonly blanks: readonly BlankCell[];
  readonly certificate: readonly CertifiedInterval[];
  readonly counts: ProtectionCounts;
}

/** Why a table may not leave at all. */
export type Refusal =
  /** So few cases separate it from an earlier release that any cell in common tells of them. Show that one. */
  | ({ readonly kind: 'differenceTooSmall' } & ReleaseDifference)
  /** No choice of blanks keeps this quantity uncertain beside what is already public. */
  | {
      readonly kind: 'unprovable';
      readonly what: Target['kind'];
      readonly attacker: string | null;
      readonly codes: CellCodes;
      readonly release?: string;
    };

export interface RefusedTable {
  readonly outcome: 'refused';
  readonly refusals: readonly Refusal[];
}

export type Protection = ProtectedTable | RefusedTable;
