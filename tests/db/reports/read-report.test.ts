import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { editCase } from '@/lib/cases/edit-case';
import { recordCase } from '@/lib/cases/record-case';
import type { Report } from '@/lib/reports/build-report';
import { reportCsv } from '@/lib/reports/report-csv';
import { exportReport, readReport } from '@/lib/reports/read-report';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
const codes: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  const { workerA, workerB } = office.people;
  for (let index = 0; index < 12; index += 1) codes.push((await recordCase(workerA, someAnswers)).code);
  const [episode] = someAnswers.episodes;
  for (let index = 0; index < 3; index += 1) {
    await recordCase(workerB, {
      ...someAnswers,
      episodes: [{ ...episode, exploitationTypes: ['ForcedLabour'], forcedMarriageTypes: [] }],
    });
  }
});

const countOf = (report: Report, pattern: string) =>
  report.cells.filter((cell) => cell.codes['pattern'] === pattern).map(({ count }) => count);

describe('the report of patterns', () => {
  it('shows what is eleven or more and hides what is less', async () => {
    const report = await readReport(office.people.reportOfficer, 'patterns-by-year');
    expect(countOf(report, 'ForcedMarriage')).toEqual([12]);
    expect(countOf(report, 'ForcedLabour')).toEqual([null]);
    expect(report.suppressedCells).toBe(1);
  });

  it('is the team’s for a supervisor and nobody else’s below', async () => {
    expect(
      countOf(await readReport(office.people.supervisorB, 'patterns-by-year'), 'ForcedMarriage'),
    ).toEqual([]);
    for (const actor of [office.people.workerA, office.people.partner, office.people.administrator]) {
      await expect(readReport(actor, 'patterns-by-year')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(exportReport(office.people.supervisorA, 'patterns-by-year')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('leaves a case out from the moment its person withdraws consent to statistics', async () => {
    const { workerA, reportOfficer } = office.people;
    const [first, second] = codes;
    for (const code of [first, second]) {
      await editCase(workerA, code ?? '', {
        ...someAnswers,
        consents: [{ scope: 'AggregateReporting', state: 'Withdrawn' }],
        version: 1,
      });
    }
    expect(countOf(await readReport(reportOfficer, 'patterns-by-year'), 'ForcedMarriage')).toEqual([null]);
    await editCase(workerA, first ?? '', {
      ...someAnswers,
      consents: [{ scope: 'AggregateReporting', state: 'Given' }],
      version: 2,
    });
    expect(countOf(await readReport(reportOfficer, 'patterns-by-year'), 'ForcedMarriage')).toEqual([11]);
  });

  it('as a file holds the same numbers', async () => {
    const report = await exportReport(office.people.reportOfficer, 'patterns-by-sex-and-age');
    const csv = reportCsv(report, {
      title: 't',
      notForRelease: 'n',
      assistedCases: 'a',
      suppressedNote: 's',
      suppressed: '<11',
      count: 'count',
      dimension: (name) => name,
      code: (_, code) => code,
    });
    const rows: string[][] = parse(csv, { bom: true, relax_column_count: true });
    for (const { codes: cell, count } of report.cells) {
      expect(rows).toContainEqual([
        cell['pattern'],
        cell['gender'],
        cell['ageBand'],
        count === null ? '<11' : String(count),
      ]);
    }
  });
});
