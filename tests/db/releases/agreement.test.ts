import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { asActor } from '@/lib/db/as-actor';
import { auditIntervals } from '@/lib/privacy/tables/audit-intervals';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import { decideRelease } from '@/lib/releases/decide-release';
import { fromKept } from '@/lib/releases/periods/publication';
import { prepareRelease } from '@/lib/releases/prepare-release';
import { readReleaseFile } from '@/lib/releases/read-release-file';
import { readReport } from '@/lib/reports/read-report';
import { type Office, openOffice } from '@/tests/db/office';
import { addCases, alike } from './caseload';
import { plainWords } from './words';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const patterns = ['ForcedMarriage', 'SexualExploitation', 'ForcedLabour', 'Servitude'];
  for (const [at, pattern] of patterns.entries())
    for (const year of [2024, 2025, 2026])
      await addCases(
        office,
        alike(Math.max(3, 40 - at * 11 - (year - 2024) * 4), { patterns: [pattern], year }),
      );
  await readReport(office.people.reportOfficer, 'patterns-by-year');
});

async function issued(): Promise<string[][]> {
  const { reportOfficer, supervisorA } = office.people;
  const asked = {
    kind: 'Table',
    audience: 'Agreement',
    content: 'patterns-by-year',
    purposes: ['DonorReport'],
  };
  const { id } = await prepareRelease(reportOfficer, asked, plainWords);
  await decideRelease(supervisorA, id, {});
  return parse(Buffer.from((await readReleaseFile(reportOfficer, id)).content).toString('utf8'), {
    bom: true,
    relax_column_count: true,
  });
}

it('a table under an agreement shows counts from five on, the same ones each time', async () => {
  const rows = await issued();
  const counts = rows.filter((row) => row.length === 3).slice(1);
  const shown = counts.map((row) => row[2] ?? '').filter((count) => count !== 'hidden');
  expect(shown.every((count) => count === '0' || Number(count) >= 5)).toBe(true);
  expect(await issued()).toEqual(rows);
});

it('leaves each blank five wide to whoever has the public tables as well', async () => {
  const { reportOfficer } = office.people;
  const tables = await asActor(reportOfficer, (tx) =>
    tx.periodTable.findMany({ where: { organizationId: office.organizationId } }),
  );
  const [agreement] = tables.filter(({ threshold }) => threshold === 5);
  if (!agreement) throw new Error('There is no table under an agreement.');
  const earlier = tables
    .filter(({ threshold }) => threshold === 11)
    .map(({ report, publication }) => ({ name: report, publication: fromKept(publication) }));
  expect(earlier).toHaveLength(2);
  const readable = { publication: fromKept(agreement.publication), earlier };
  for (const { kind, least, most } of auditIntervals(readable, await loadHighsSolver()))
    if (kind === 'cell') expect(most - least).toBeGreaterThanOrEqual(5);
});
