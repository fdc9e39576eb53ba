import type { CaseGroup } from '@/lib/privacy/tables/case-group';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import type { CellCodes, EarlierRelease } from '@/lib/privacy/tables/joint-space';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import type { ProtectedTable } from '@/lib/privacy/tables/protection';
import { referralReportDimensions, referralReportNames, type ReferralReportName } from './definitions';
import { type FigureEntry, peopleBehind, type UnaskedNeed } from './entries';
import { foldServices } from './fold-services';

export interface QuarterTable {
  readonly report: ReferralReportName;
  readonly table: ProtectedTable;
}

/** What a table counts: a person with the codes of the table's dimensions. */
interface Counted {
  readonly caseId: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly isAsked: boolean;
}

const askedFor = 'services';

/**
 * The protected tables of a quarter's entries; none where fewer than k people stand behind them. The tables share how
 * many people asked for each service and nothing else; rare services are put together so that these numbers are k or more,
 * and every table is protected against a reader who knows them all. Given them, any file that fits one table goes with
 * any that fits another (people who asked for a service can be matched in any way), so a reader of all tables learns no
 * more of a blank than the one table tells. A report that cannot be protected is absent, and so are needs that nobody was
 * asked about where fewer than k people have one.
 */
export function protectQuarter(
  entries: readonly FigureEntry[],
  unasked: readonly UnaskedNeed[],
  k: number,
): QuarterTable[] {
  if (peopleBehind(entries) < k) return [];
  const folded = foldServices(entries, unasked, k);
  const asked = folded.entries.map(({ caseId, codes }): Counted => ({ caseId, codes, isAsked: true }));
  const services = protectTable(groupsOf(asked, ['service']), dimensionsOf(asked, ['service']), {
    threshold: k,
  });
  if (services.outcome === 'refused') return [];
  const earlier = [{ name: askedFor, publication: services.publication }];
  return referralReportNames.flatMap((report) => {
    const counted = report === 'unmet-needs' ? [...asked, ...neverAsked(folded.unasked, k)] : asked;
    const names = referralReportDimensions[report].map(({ name }) => name);
    const table =
      protectOne(counted, names, earlier, k) ??
      // Three dimensions may be too fine for few people: then without the service.
      (names.length > 2
        ? protectOne(
            counted,
            names.filter((name) => name !== 'service'),
            earlier,
            k,
          )
        : null);
    return table ? [{ report, table }] : [];
  });
}

function neverAsked(unasked: readonly UnaskedNeed[], k: number): Counted[] {
  if (peopleBehind(unasked) < k) return [];
  return unasked.map(({ caseId, service }) => ({
    caseId,
    codes: { service, fate: 'NobodyAsked' },
    isAsked: false,
  }));
}

function protectOne(
  counted: readonly Counted[],
  names: readonly string[],
  earlier: readonly EarlierRelease[],
  k: number,
): ProtectedTable | null {
  const protection = protectTable(
    groupsOf(counted, [...new Set([...names, 'service'])]),
    dimensionsOf(counted, names),
    {
      threshold: k,
      alsoHide: fewPeople(counted, names, k),
      earlier,
    },
  );
  return protection.outcome === 'refused' ? null : protection;
}

/** The codes that occur; every other code of the lists is a published zero, and readers are told so. */
function dimensionsOf(counted: readonly Counted[], names: readonly string[]): Dimension[] {
  return names.map((name) => ({
    name,
    codes: [...new Set(counted.map(({ codes }) => codes[name] ?? ''))].toSorted(),
  }));
}

/** Entries that count alike in a table. */
function groupsOf(counted: readonly Counted[], names: readonly string[]): CaseGroup[] {
  const groups = new Map<string, { codes: Record<string, string>; count: number; isAsked: boolean }>();
  for (const { codes, isAsked } of counted) {
    const own = Object.fromEntries(names.map((name) => [name, codes[name] ?? '']));
    const key = JSON.stringify([own, isAsked]);
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { codes: own, count: 1, isAsked });
  }
  return [...groups.values()].map(({ codes, count, isAsked }) => ({
    codes,
    count,
    inCurrent: true,
    inEarlier: isAsked ? [askedFor] : [],
  }));
}

/** Cells that reach k by counting fewer than k people more than once: sums over services, and rare services together. */
function fewPeople(counted: readonly Counted[], names: readonly string[], k: number): CellCodes[] {
  const cells = new Map<string, { codes: CellCodes; people: Set<string>; entries: number }>();
  for (const { caseId, codes } of counted) {
    for (const kept of subsets(names)) {
      const cell = Object.fromEntries(
        names.map((name) => [name, kept.includes(name) ? (codes[name] ?? null) : null]),
      );
      const key = JSON.stringify(cell);
      const known = cells.get(key) ?? { codes: cell, people: new Set<string>(), entries: 0 };
      known.people.add(caseId);
      known.entries += 1;
      cells.set(key, known);
    }
  }
  return [...cells.values()]
    .filter(({ people, entries }) => people.size < k && entries >= k)
    .map(({ codes }) => codes);
}

function subsets<Name>(names: readonly Name[]): Name[][] {
  return names.reduce<Name[][]>((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]]);
}
