import { epsilonOf, type NanoRho } from '@/lib/privacy/noise/concentrated';
import { assertSize } from '@/lib/privacy/noise/size-rule';
import type { CodedTable } from '@/lib/privacy/risk/coded-table';
import type { Attribute } from './attribute';
import { membershipBound, type MembershipBound } from './membership-advantage';
import type { UtilityReport } from './utility-report';

export interface SyntheticRequest {
  /** Every attribute of the rows, with its code list. */
  readonly attributes: readonly Attribute[];
  /** All that the rows and their report cost; to be taken from the budget before they are made. */
  readonly nanoRho: NanoRho;
  /** For stating ε; nothing is drawn by it. */
  readonly delta: number;
  /** A number of people that may be known, for the rule of sizes: rows need 10,000. */
  readonly people: number;
}

/** Rows of people who do not exist, and all that is to be published with them. */
export interface SyntheticRelease {
  readonly rows: CodedTable;
  readonly nanoRho: NanoRho;
  readonly epsilon: number;
  readonly delta: number;
  readonly membership: MembershipBound;
  readonly utility: UtilityReport;
}

/** What is promised, before anything is drawn. Throws `size` by the rule of sizes, `parameter` for a loss that is none. */
export function promiseOf({
  nanoRho,
  delta,
  people,
}: SyntheticRequest): Pick<SyntheticRelease, 'nanoRho' | 'epsilon' | 'delta' | 'membership'> {
  assertSize('rows', people);
  const epsilon = epsilonOf(nanoRho, delta);
  return { nanoRho, epsilon, delta, membership: membershipBound(nanoRho, delta) };
}
