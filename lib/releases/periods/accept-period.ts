import { type ReportName, reportNames } from '@/lib/reports/definitions';
import { keptShare, type ReleasePolicy } from '@/lib/releases/policy';
import { combine, type CombinedTable, type PeriodPart, shownCounts } from './combine';
import { casesBehind, type PeriodEntry } from './entry';
import { type MadeTable, protectPeriod } from './protect-period';
import { partOf } from './period-part';

/** What is already shown: for each report the parts of all periods. */
export type ShownParts = Readonly<Record<ReportName, readonly PeriodPart[]>>;

/**
 * Tables for new cases, or null where the figures stay as they are: because fewer than k cases came, so that any change
 * would tell of them; or because the sums would show much less than before, so that it is better to wait for more.
 */
export function acceptPeriod(
  entries: readonly PeriodEntry[],
  shown: ShownParts,
  policy: ReleasePolicy,
): MadeTable[] | null {
  if (casesBehind(entries) < policy.k) return null;
  const made = protectPeriod(entries, policy);
  if (made.length === 0) return null;
  const isFirst = reportNames.every((report) => shown[report].length === 0);
  if (isFirst) return made;
  const before = reportNames.reduce((sum, report) => sum + shownCounts(combine(report, shown[report])), 0);
  const after = reportNames.reduce((sum, report) => sum + shownCounts(withPart(report, shown, made)), 0);
  return after >= keptShare * before ? made : null;
}

function withPart(report: ReportName, shown: ShownParts, made: readonly MadeTable[]): CombinedTable {
  const table = made.find((one) => one.report === report)?.table;
  return combine(report, [...shown[report], partOf(report, table)]);
}
