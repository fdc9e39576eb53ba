import type { CaseGroup } from '@/lib/privacy/tables/case-group';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import type { CellCodes, EarlierRelease } from '@/lib/privacy/tables/joint-space';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import type { ProtectedTable } from '@/lib/privacy/tables/protection';
import { reportDimensions, reportNames, type ReportName } from '@/lib/reports/definitions';
import type { ReleasePolicy } from '@/lib/releases/policy';
import type { PeriodEntry } from './entry';

/** A report's table over one period, protected beside the period's other tables. */
export interface MadeTable {
  readonly report: ReportName;
  readonly table: ProtectedTable;
}

/** Tables of a period that readers already have. */
export interface KnownTable {
  readonly name: string;
  readonly publication: ProtectedTable['publication'];
}

/**
 * The protected tables of cases that enter the statistics together, each beside those before it and those in `known`.
 * No case of a period is in another one, so nothing else can be subtracted from them. Shown counts have k cases behind
 * them, also where a case counts under several patterns. What a table shows leaves the next one less room, so both
 * orders are tried and the one is taken in which every report shows most. A report that cannot be protected beside the
 * others is absent.
 */
export function protectPeriod(
  entries: readonly PeriodEntry[],
  policy: ReleasePolicy,
  reports: readonly ReportName[] = reportNames,
  known: readonly KnownTable[] = [],
): MadeTable[] {
  const orders = reports.length > 1 ? [reports, reports.toReversed()] : [reports];
  const tries = orders.map((order) => protectInOrder(entries, policy, order, known));
  return tries.reduce((best, made) => (worthOf(made) > worthOf(best) ? made : best), tries[0] ?? []);
}

/** How much tables show: twice as much of one report counts as much as twice as much of another. */
function worthOf(made: readonly MadeTable[]): number {
  const shown = made.map(
    ({ table }) => table.publication.cells.filter(({ value }) => (value ?? 0) > 0).length,
  );
  return shown.reduce((sum, counts) => sum + Math.log2(2 + counts), 0);
}

function protectInOrder(
  entries: readonly PeriodEntry[],
  policy: ReleasePolicy,
  order: readonly ReportName[],
  known: readonly KnownTable[],
): MadeTable[] {
  const earlier: EarlierRelease[] = [...known];
  const made: MadeTable[] = [];
  const several = new Set(entries.map(({ contributor }) => contributor)).size > 1;
  for (const report of order) {
    const names = earlier.map(({ name }) => name);
    const protection = protectTable(groupsOf(entries, names), dimensionsOf(entries, report), {
      threshold: policy.k,
      alsoHide: fewPeople(entries, report, policy.k),
      earlier,
      ...(several && { contributors: policy.contributors }),
    });
    if (protection.outcome === 'refused') continue;
    earlier.push({ name: report, publication: protection.publication });
    made.push({ report, table: protection });
  }
  return made;
}

/** The codes that occur; every other code of the lists is a published zero, and readers are told so. */
function dimensionsOf(entries: readonly PeriodEntry[], report: ReportName): Dimension[] {
  return reportDimensions[report].map(({ name }) => ({
    name,
    codes: [...new Set(entries.map(({ codes }) => codes[name]))].toSorted(),
  }));
}

/** Entries that count alike, with all their codes: tables of different reports are looked at together. */
function groupsOf(entries: readonly PeriodEntry[], inEarlier: readonly string[]): CaseGroup[] {
  const groups = new Map<string, { codes: PeriodEntry['codes']; contributor?: string; count: number }>();
  for (const { codes, contributor } of entries) {
    const text = JSON.stringify([codes.pattern, codes.year, codes.gender, codes.ageBand, contributor]);
    const known = groups.get(text);
    if (known) known.count += 1;
    else groups.set(text, { codes, count: 1, ...(contributor !== undefined && { contributor }) });
  }
  return [...groups.values()].map((group) => ({ ...group, inCurrent: true, inEarlier }));
}

/** Sub-totals over patterns that reach k by counting fewer than k people more than once. */
function fewPeople(entries: readonly PeriodEntry[], report: ReportName, k: number): CellCodes[] {
  const others = reportDimensions[report].map(({ name }) => name).filter((name) => name !== 'pattern');
  const people = new Map<string, { codes: CellCodes; keys: Set<string>; entries: number }>();
  for (const { key, codes } of entries) {
    for (const kept of subsets(others)) {
      const cell: CellCodes = {
        pattern: null,
        ...Object.fromEntries(others.map((name) => [name, kept.includes(name) ? codes[name] : null])),
      };
      const text = JSON.stringify(cell);
      const known = people.get(text) ?? { codes: cell, keys: new Set<string>(), entries: 0 };
      known.keys.add(key);
      known.entries += 1;
      people.set(text, known);
    }
  }
  return [...people.values()]
    .filter(({ keys, entries: counted }) => keys.size < k && counted >= k)
    .map(({ codes }) => codes);
}

function subsets<Name>(names: readonly Name[]): Name[][] {
  return names.reduce<Name[][]>((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]]);
}
