import type { CaseGroup } from '@/lib/privacy/tables/case-group';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import type { CellCodes, EarlierRelease } from '@/lib/privacy/tables/joint-space';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import type { ProtectedTable } from '@/lib/privacy/tables/protection';
import type { Publication } from '@/lib/privacy/tables/publication';
import { vocabulary } from '@/lib/vocabulary/lists';
import { classAround } from './classes';
import { inListOrder, type ReferralReportName } from './definitions';
import { type FigureEntry, peopleBehind, type UnaskedNeed } from './entries';
import { foldServices } from './fold-services';

export interface QuarterTable {
  readonly report: ReferralReportName;
  /** As proven. */
  readonly table: ProtectedTable;
  /** What of it is kept and shown. */
  readonly publication: Publication;
}

/** What a table counts: a person with the codes of its dimensions. */
interface Counted {
  readonly caseId: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly isAsked: boolean;
}

/**
 * The protected tables of a quarter's entries; none where fewer than k people stand behind them.
 *
 * The tables share how many people asked for each service. Rare services are put together so that these numbers are k or
 * more, and every table is protected against a reader who knows them all. Answers by service and by partner share more,
 * and are protected one beside the other. Otherwise nothing that one table counts follows from what another does: given
 * the numbers of the services, any file that fits one goes with any that fits another (people who asked for a service can
 * be matched in any way), so a reader of all learns no more of a blank than the one table tells.
 *
 * A report that cannot be protected is absent, and so are needs that nobody was asked about where fewer than k people
 * have one.
 */
export function protectQuarter(
  entries: readonly FigureEntry[],
  unasked: readonly UnaskedNeed[],
  k: number,
): QuarterTable[] {
  if (peopleBehind(entries) < k) return [];
  const folded = foldServices(entries, unasked, k);
  const asked = folded.entries.map(({ caseId, codes }): Counted => ({ caseId, codes, isAsked: true }));
  const services = protectOne(asked, ['service'], [], k);
  if (!services) return [];
  const known = [{ name: 'services', publication: services.publication }];
  const decisions = protectKnowing(asked, 'decided', known, k);
  const answers = protectKnowing(asked, 'answered', known, k);
  const needs = protectKnowing([...asked, ...neverAsked(folded.unasked, k)], 'fate', known, k);
  const beside = answers ? [...known, { name: 'answers', publication: answers.publication }] : known;
  const partners =
    protectOne(asked, ['partner', 'service', 'answered'], beside, k) ??
    // Three dimensions may be too fine for few people: then without the service.
    protectOne(asked, ['partner', 'answered'], beside, k);
  return [
    ...kept('referral-decisions', decisions),
    ...kept('referral-answers', answers),
    ...kept('referral-acceptance', partners, withoutTimes),
    ...kept('unmet-needs', needs),
  ];
}

function kept(
  report: ReferralReportName,
  table: ProtectedTable | null,
  shown: (publication: Publication) => Publication = (publication) => publication,
): QuarterTable[] {
  return table ? [{ report, table, publication: shown(table.publication) }] : [];
}

const answerCodes: readonly string[] = vocabulary.partnerAnswer.map(({ code }) => code);

/** Of answers with their times, what the partner said: whoever accepted is one class. */
function withoutTimes({ dimensions, zeros, cells }: Publication): Publication {
  return {
    zeros,
    dimensions: dimensions.map(({ name, codes, parents = {} }) =>
      name === 'answered'
        ? { name: 'answer', codes: [...new Set(codes.map((code) => parents[code] ?? code))] }
        : { name, codes },
    ),
    cells: cells.flatMap(({ codes: { answered = null, ...others }, value }) =>
      answered === null || answerCodes.includes(answered)
        ? [{ codes: { ...others, answer: answered }, value }]
        : [],
    ),
  };
}

function neverAsked(unasked: readonly UnaskedNeed[], k: number): Counted[] {
  if (peopleBehind(unasked) < k) return [];
  return unasked.map(({ caseId, service }) => ({
    caseId,
    codes: { service, fate: 'NobodyAsked' },
    isAsked: false,
  }));
}

/**
 * A table by service, for readers who know how many people asked for each. One that shows these numbers itself is
 * protected with them; otherwise it is made beside them, which hides more.
 */
function protectKnowing(
  counted: readonly Counted[],
  dimension: string,
  known: readonly EarlierRelease[],
  k: number,
): ProtectedTable | null {
  const alone = protectOne(counted, ['service', dimension], [], k);
  const isWhole = counted.every(({ isAsked }) => isAsked);
  const showsServices = alone?.publication.cells.every(
    ({ codes, value }) => codes[dimension] !== null || value !== null,
  );
  return isWhole && showsServices ? alone : protectOne(counted, ['service', dimension], known, k);
}

function protectOne(
  counted: readonly Counted[],
  names: readonly string[],
  earlier: readonly EarlierRelease[],
  k: number,
): ProtectedTable | null {
  const others = earlier.flatMap(({ publication }) => publication.dimensions.map(({ name }) => name));
  const groups = groupsOf(
    counted,
    [...new Set([...names, ...others])],
    earlier.map(({ name }) => name),
  );
  const alsoHide = fewPeople(counted, names, k);
  const protection = protectTable(groups, dimensionsOf(counted, names), { threshold: k, alsoHide, earlier });
  return protection.outcome === 'refused' ? null : protection;
}

/** The codes that occur; every other code of the lists is a published zero, and readers are told so. */
function dimensionsOf(counted: readonly Counted[], names: readonly string[]): Dimension[] {
  return names.map((name) => {
    const codes = inListOrder(
      name,
      counted.map((one) => one.codes[name] ?? ''),
    );
    const parents = codes.flatMap((code) => {
      const around = classAround(name, code);
      return around ? [[code, around] as const] : [];
    });
    return { name, codes, ...(parents.length > 0 && { parents: Object.fromEntries(parents) }) };
  });
}

/** Entries that count alike; those that were asked for are in each of `askedTables` as well. */
function groupsOf(
  counted: readonly Counted[],
  names: readonly string[],
  askedTables: readonly string[],
): CaseGroup[] {
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
    inEarlier: isAsked ? askedTables : [],
  }));
}

/** Cells that reach k by counting fewer than k people more than once: sums over services, and rare services together. */
function fewPeople(counted: readonly Counted[], names: readonly string[], k: number): CellCodes[] {
  const cells = new Map<string, { codes: CellCodes; people: Set<string>; entries: number }>();
  for (const { caseId, codes } of counted) {
    for (const cell of cellsOf(codes, names)) {
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

/** Every cell of a table that counts an entry with these codes. */
function cellsOf(codes: Readonly<Record<string, string>>, names: readonly string[]): CellCodes[] {
  return names.reduce<Record<string, string | null>[]>(
    (cells, name) => {
      const code = codes[name] ?? '';
      // Without a class around it, the code is in the total only.
      const inCells = new Set([code, classAround(name, code), null]);
      return [...inCells].flatMap((one) => cells.map((cell) => ({ ...cell, [name]: one })));
    },
    [{}],
  );
}
