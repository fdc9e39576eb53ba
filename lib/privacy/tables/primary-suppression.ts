import { isDominated, type DominanceRule } from './dominance';
import type { Table } from './frequency-table';
import { groupDisclosure } from './group-disclosure';
import type { SumTable } from './sum-table';
import { TableError } from './table-error';

/** Why a cell is blank. For the people who prepare and approve a release; never published with it. */
export type BlankReason =
  | 'small' // a count of 1 to threshold − 1
  | 'group' // it holds a whole row or column, or is the zero that covers such a cell
  | 'dominance' // a few contributions make up the sum
  | 'contributors' // too few organisations behind it, or small once one of them subtracts its own
  | 'difference' // it differs from an earlier release by a small count
  | 'complementary'; // shown, it would give another blank away

export interface PrimaryRules {
  /** Counts of 1 to threshold − 1 are hidden; for sums, the number of cases behind a cell is looked at. */
  readonly threshold: number;
  /** Whether cells that hold a whole row or column are hidden; default true. */
  readonly groups?: boolean;
  /** For tables of sums. */
  readonly dominance?: readonly DominanceRule[];
}

/** The cells that must be hidden for what they say themselves, with the reason. */
export type PrimarySuppression = Map<number, BlankReason>;

/** Checks a threshold or width: a whole number of at least 2, since 1 would hide nothing. */
export function checkThreshold(value: number): void {
  if (!Number.isSafeInteger(value) || value < 2) throw new TableError('threshold', 'at least 2');
}

function isSumTable(table: Table): table is SumTable {
  return 'largest' in table;
}

/**
 * Primary suppression of a table of counts or of sums. Zeros stay shown, except the one that covers each group
 * disclosure. Throws `TableError('threshold')` for a threshold that hides nothing.
 */
export function primarySuppression(table: Table | SumTable, rules: PrimaryRules): PrimarySuppression {
  const { threshold, groups = true, dominance = [] } = rules;
  checkThreshold(threshold);
  const reasons: PrimarySuppression = new Map();
  const counts = isSumTable(table) ? table.cases : table.values;
  counts.forEach((count, cell) => {
    if (count > 0 && count < threshold) reasons.set(cell, 'small');
  });
  if (isSumTable(table)) {
    table.values.forEach((_, cell) => {
      if (reasons.has(cell)) return;
      if (dominance.some((rule) => isDominated(table, cell, rule))) reasons.set(cell, 'dominance');
    });
  }
  if (groups) {
    const { holders, covers } = groupDisclosure(table.space, counts);
    for (const cell of [...holders, ...covers]) if (!reasons.has(cell)) reasons.set(cell, 'group');
  }
  return reasons;
}
