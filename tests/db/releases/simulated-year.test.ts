import { afterAll, expect, it } from 'vitest';
import { dayMs, now, shiftClockByMs } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { auditIntervals } from '@/lib/privacy/tables/audit-intervals';
import { recoverableCells } from '@/lib/privacy/tables/exact-recovery';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import type { Publication } from '@/lib/privacy/tables/publication';
import { entriesOf, readEligibleCases } from '@/lib/releases/periods/eligible-cases';
import { protectPeriod } from '@/lib/releases/periods/protect-period';
import { insidePolicy } from '@/lib/releases/policy';
import { readReport } from '@/lib/reports/read-report';
import type { Report } from '@/lib/reports/build-report';
import { addCases, type SketchedCase, setConsent } from './caseload';
import { type Office, openOffice } from '@/tests/db/office';

afterAll(() => shiftClockByMs(0));

const patterns = ['ForcedMarriage', 'SexualExploitation', 'ForcedLabour', 'Servitude'];
const ages = ['18--20', '21--23', '24--26', '30--38'];

/** A caseload that looks like one: two frequent patterns, two rare ones. */
function sketch(at: number): SketchedCase {
  return {
    patterns: [patterns[[0, 0, 0, 0, 1, 1, 1, 2, 2, 3][at % 10] ?? 0] ?? ''],
    ageBand: ages[Math.floor(at / 3) % ages.length] ?? '',
    gender: at % 17 === 0 ? 'Masculine' : 'Feminine',
    year: at % 4 === 0 ? 2025 : 2026,
  };
}

/** The same month's table made of everyone there is, protected by itself: what reports would show without the gate. */
async function madeAlone({ organizationId, people }: Office): Promise<Publication> {
  const cases = await asActor(people.reportOfficer, (tx) => readEligibleCases(tx, organizationId));
  const entries = entriesOf(cases, (id) => id, now());
  const [made] = protectPeriod(entries, insidePolicy, ['patterns-by-year']);
  if (!made) throw new Error('Nothing can be protected.');
  return made.table.publication;
}

/** What a report shows, as a reader has it. */
function publicationOf(report: Report): Publication {
  const names = report.dimensions.map(({ name }) => name);
  return {
    dimensions: names.map((name) => ({
      name,
      codes: [...new Set(report.cells.map(({ codes }) => codes[name] ?? ''))],
    })),
    zeros: 'any',
    cells: [...report.cells, ...report.totals].map(({ codes, count }) => ({
      codes: Object.fromEntries(names.map((name) => [name, codes[name] ?? null])),
      value: count,
    })),
  };
}

const shownIn = (publication: Publication) =>
  new Map(
    publication.cells.map(({ codes, value }) => [
      JSON.stringify(publication.dimensions.map(({ name }) => codes[name])),
      value,
    ]),
  );

/** Whoever keeps every report subtracts any two of them, cell by cell: counts of 1 to 10 that come out. */
function smallDifferences(reports: readonly Publication[]): number {
  let small = 0;
  for (const [at, one] of reports.entries()) {
    for (const other of reports.slice(0, at)) {
      const before = shownIn(other);
      for (const [cell, value] of shownIn(one)) {
        const known = before.get(cell) ?? (before.has(cell) ? null : 0);
        const difference = value === null || known === null ? 0 : Math.abs(value - known);
        if (difference > 0 && difference < 11) small += 1;
      }
    }
  }
  return small;
}

it('a year of reports with none to three cases between them tells of no one to ten cases', async () => {
  const office = await openOffice();
  const { reportOfficer } = office.people;
  const ids = await addCases(
    office,
    Array.from({ length: 240 }, (_, at) => sketch(at)),
  );
  const solver = await loadHighsSolver();
  const months: Publication[] = [];
  const alone: Publication[] = [];
  let next = ids.length;
  for (let month = 0; month < 12; month += 1) {
    shiftClockByMs(month * 32 * dayMs);
    const report = await readReport(reportOfficer, 'patterns-by-year');
    // Nothing is refused: there is a report every month.
    expect(report.cells.length).toBeGreaterThan(0);
    months.push(publicationOf(report));
    alone.push(await madeAlone(office));
    const changed = [3, 0, 2, 1][month % 4] ?? 0;
    await addCases(
      office,
      Array.from({ length: changed }, () => sketch((next += 1))),
    );
    if (month % 3 === 1) await setConsent(office, ids[month] ?? '', 'AggregateReporting', 'Withdrawn');
    if (month % 5 === 2) {
      await asSystem(office.organizationId, (tx) =>
        tx.person.updateMany({
          where: { organizationId: office.organizationId, caseId: ids[100 + month] ?? newId() },
          data: { ageBand: '48+' },
        }),
      );
    }
  }

  for (const one of months) {
    expect(recoverableCells({ publication: one })).toEqual([]);
    for (const { least, most } of auditIntervals({ publication: one }, solver))
      expect(most - least).toBeGreaterThanOrEqual(11);
  }
  expect(smallDifferences(alone)).toBeGreaterThan(20);
  expect(smallDifferences(months)).toBe(0);
}, 180_000);
