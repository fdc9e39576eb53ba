import { expect, test } from 'vitest';
import { acceptPeriod } from '@/lib/releases/periods/accept-period';
import { cellKey, combine, type CombinedTable, type PeriodPart } from '@/lib/releases/periods/combine';
import type { PeriodEntry } from '@/lib/releases/periods/entry';
import { partOf } from '@/lib/releases/periods/period-part';
import { protectPeriod } from '@/lib/releases/periods/protect-period';
import { policyOf } from '@/lib/releases/policy';
import { type ReportName, reportNames } from '@/lib/reports/definitions';
import { printFigure } from '@/tests/attacks/tables/print-figure';
import { inventEntries } from './invented-entries';

const policy = policyOf('Public');

/** Cells shown in both whose difference is 1 to 10: someone who keeps every report reads them off. */
function told(earlier: CombinedTable, later: CombinedTable): number {
  const before = new Map(earlier.cells.map(({ codes, value }) => [cellKey(codes), value]));
  return later.cells.filter(({ codes, value }) => {
    const known = before.get(cellKey(codes)) ?? (before.has(cellKey(codes)) ? null : 0);
    const difference = value === null || known === null ? 0 : Math.abs(value - known);
    return difference > 0 && difference < policy.k;
  }).length;
}

const toldByAny = (reports: readonly CombinedTable[]): number =>
  reports.flatMap((later, at) => reports.slice(0, at).map((earlier) => told(earlier, later))).filter(Boolean)
    .length;

test('A6: three years of monthly figures, a few cases between most, many between some', () => {
  const report: ReportName = 'patterns-by-year';
  let everyone = inventEntries(300, 1, '2025');
  let waiting: PeriodEntry[] = everyone;
  const parts: Record<ReportName, PeriodPart[]> = { 'patterns-by-year': [], 'patterns-by-sex-and-age': [] };
  const [naive, ours]: [CombinedTable[], CombinedTable[]] = [[], []];
  let renewed = 0;
  for (let month = 0; month < 36; month += 1) {
    const alone = protectPeriod(everyone, policy, [report])[0]?.table;
    naive.push(combine(report, [partOf(report, alone)]));
    const made = acceptPeriod(waiting, parts, policy);
    if (made) {
      for (const name of reportNames)
        parts[name] = [...parts[name], partOf(name, made.find((one) => one.report === name)?.table)];
      waiting = [];
      renewed += 1;
    }
    ours.push(combine(report, parts[report]));
    const arriving = inventEntries(
      month % 12 === 7 ? 260 : month % 4,
      100 + month,
      month < 18 ? '2025' : '2026',
    );
    // A few take their consent back.
    everyone = [...(month % 3 === 0 ? everyone.slice(1) : everyone), ...arriving];
    waiting = [...waiting, ...arriving];
  }
  const [before, after] = [toldByAny(naive), toldByAny(ours)];
  expect(before).toBeGreaterThan(100);
  expect(after).toBe(0);
  // Figures are shown every month, and do go on.
  expect(ours.every(({ cells }) => cells.some(({ value }) => (value ?? 0) > 0))).toBe(true);
  expect(renewed).toBeGreaterThan(1);
  printFigure(
    'A6 three years of monthly figures',
    `each month protected alone: ${before} of 630 pairs of months tell of 1 to 10 cases`,
    `${after}; renewed ${renewed} times, none refused`,
  );
});
