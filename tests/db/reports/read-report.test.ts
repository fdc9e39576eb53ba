import { beforeAll, describe, expect, it } from 'vitest';
import { dayMs, shiftClockByMs } from '@/lib/core/clock';
import { editCase } from '@/lib/cases/edit-case';
import { recordCase } from '@/lib/cases/record-case';
import type { Report } from '@/lib/reports/build-report';
import { readReport } from '@/lib/reports/read-report';
import { addCases, alike, setConsent } from '@/tests/db/releases/caseload';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

const countOf = (report: Report, pattern: string) =>
  report.cells.filter((cell) => cell.codes['pattern'] === pattern).map(({ count }) => count);

describe('a supervisor’s report', () => {
  let office: Office;
  const codes: string[] = [];

  beforeAll(async () => {
    office = await openOffice();
    for (let index = 0; index < 3; index += 1)
      codes.push((await recordCase(office.people.workerA, someAnswers)).code);
    await recordCase(office.people.workerB, someAnswers);
  });

  it('is exact, of the own team, and nobody else’s below', async () => {
    const { people } = office;
    const report = await readReport(people.supervisorA, 'patterns-by-year');
    expect(countOf(report, 'ForcedMarriage')).toEqual([3]);
    expect(report).toMatchObject({ threshold: null, suppressedCells: 0, release: 'not-for-release' });
    expect(countOf(await readReport(people.supervisorB, 'patterns-by-year'), 'ForcedMarriage')).toEqual([1]);
    for (const actor of [people.workerA, people.partner, people.administrator]) {
      await expect(readReport(actor, 'patterns-by-year')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('leaves a case out from the moment its person withdraws consent to statistics', async () => {
    const { workerA, supervisorA } = office.people;
    const [first = ''] = codes;
    const withdrawn = [{ scope: 'AggregateReporting', state: 'Withdrawn' }];
    await editCase(workerA, first, { ...someAnswers, consents: withdrawn, version: 1 });
    expect(countOf(await readReport(supervisorA, 'patterns-by-year'), 'ForcedMarriage')).toEqual([2]);
    const given = [{ scope: 'AggregateReporting', state: 'Given' }];
    await editCase(workerA, first, { ...someAnswers, consents: given, version: 2 });
    expect(countOf(await readReport(supervisorA, 'patterns-by-year'), 'ForcedMarriage')).toEqual([3]);
  });
});

describe('a report officer’s report', () => {
  it('shows nothing of fewer than eleven cases', async () => {
    const office = await openOffice();
    await addCases(office, alike(10));
    const report = await readReport(office.people.reportOfficer, 'patterns-by-year');
    expect(report).toMatchObject({ cells: [], totals: [], madeAt: null, threshold: 11 });
  });

  it('counts only cases whose people agreed to statistics and have not taken it back', async () => {
    const office = await openOffice();
    const ids = await addCases(office, [
      ...alike(13),
      ...alike(20, { statistics: 'NotAsked' }),
      ...alike(5, { statistics: 'Refused' }),
      ...alike(4, { statistics: 'Withdrawn' }),
    ]);
    await setConsent(office, ids[0] ?? '', 'AggregateReporting', 'Withdrawn');
    const report = await readReport(office.people.reportOfficer, 'patterns-by-year');
    expect(countOf(report, 'ForcedMarriage')).toEqual([12]);
  });

  it('shows the same numbers until eleven cases came and a month passed, then with them', async () => {
    const office = await openOffice();
    const { reportOfficer } = office.people;
    const read = async () => countOf(await readReport(reportOfficer, 'patterns-by-year'), 'ForcedMarriage');
    await addCases(office, alike(40));
    try {
      expect(await read()).toEqual([40]);
      await addCases(office, alike(20));
      expect(await read()).toEqual([40]);
      shiftClockByMs(31 * dayMs);
      expect(await read()).toEqual([60]);
      await addCases(office, alike(10));
      shiftClockByMs(63 * dayMs);
      expect(await read()).toEqual([60]);
      await addCases(office, alike(1));
      shiftClockByMs(65 * dayMs);
      expect(await read()).toEqual([71]);
    } finally {
      shiftClockByMs(0);
    }
  });

  it('shows no small count and nothing that gives one away, totals included', async () => {
    const office = await openOffice();
    await addCases(office, [
      ...alike(30),
      ...alike(25, { patterns: ['ForcedLabour'] }),
      ...alike(12, { patterns: ['SexualExploitation'], gender: 'Masculine' }),
      ...alike(4, { patterns: ['Servitude'] }),
    ]);
    const report = await readReport(office.people.reportOfficer, 'patterns-by-sex-and-age');
    for (const { count } of [...report.cells, ...report.totals])
      expect(count === null || count === 0 || count >= 11).toBe(true);
    const total = report.totals.find(({ codes }) => Object.values(codes).every((code) => code === null));
    expect(total?.count).toBe(71);
    expect(report.totals.filter(({ count }) => count === null).length).toBeGreaterThan(1);
  });

  it('hides a sub-total that fewer than eleven people make up by counting twice', async () => {
    const office = await openOffice();
    await addCases(office, [
      ...alike(40),
      ...alike(40, { patterns: ['ForcedLabour'] }),
      ...alike(6, { patterns: ['ForcedMarriage', 'ForcedLabour'], gender: 'Masculine' }),
    ]);
    const report = await readReport(office.people.reportOfficer, 'patterns-by-sex-and-age');
    const men = report.totals.find(
      ({ codes }) =>
        codes['gender'] === 'Masculine' && codes['pattern'] === null && codes['ageBand'] === null,
    );
    expect(men?.count).toBeNull();
  });
});
