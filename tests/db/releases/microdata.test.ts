import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '@/lib/privacy/microdata/check/check-file';
import { idColumn } from '@/lib/privacy/microdata/protect';
import { decideRelease } from '@/lib/releases/decide-release';
import { newestReleaseFile } from '@/lib/releases/newest-release-file';
import { rowColumns, rowPolicy } from '@/lib/releases/microdata/layout';
import { policyOf } from '@/lib/releases/policy';
import { prepareRelease } from '@/lib/releases/prepare-release';
import { readReleaseFile } from '@/lib/releases/read-release-file';
import { readRelease } from '@/lib/releases/read-release';
import { type Office, openOffice } from '@/tests/db/office';
import { addCases, type SketchedCase, setConsent } from './caseload';
import { plainWords } from './words';

let office: Office;
let ids: string[] = [];

const recruiters = ['X_Broker', 'FamilyRelative', 'IntimatePartner'];
const ages = ['18--20', '21--23', '30--38', '39--47'];

function person(at: number): SketchedCase {
  return {
    patterns: [at % 3 === 0 ? 'ForcedLabour' : 'ForcedMarriage'],
    ageBand: ages[at % 4] ?? '',
    gender: at % 7 === 0 ? 'Masculine' : 'Feminine',
    citizenship: at % 11 === 0 ? 'VN' : 'KP',
    year: 2023 + (at % 4),
    recruiter: recruiters[at % 3 === 0 ? at % 2 : at % 3] ?? '',
    means: at % 2 === 0 ? ['RestrictsMovement', 'TakesEarnings'] : ['RestrictsMovement'],
    research: 'Given',
  };
}

beforeAll(async () => {
  office = await openOffice();
  ids = await addCases(
    office,
    Array.from({ length: 300 }, (_, at) => person(at)),
  );
  await addCases(office, [{ ...person(1), citizenship: 'CN', research: 'NotAsked' }]);
});

async function prepare(audience: 'Public' | 'Agreement' = 'Public'): Promise<string> {
  const asked = { kind: 'Microdata', content: 'ctdc', audience, purposes: ['Research'] };
  return (await prepareRelease(office.people.reportOfficer, asked, plainWords)).id;
}

async function issue(id: string): Promise<string> {
  await decideRelease(office.people.supervisorA, id, {});
  const { content } = await readReleaseFile(office.people.reportOfficer, id);
  return Buffer.from(content).toString('utf8');
}

describe('a file of rows', () => {
  it('keeps k and l as written, has the layout’s columns and nothing else', async () => {
    const id = await prepare();
    const { preview } = await readRelease(office.people.supervisorA, id);
    const text = await issue(id);
    const rows: string[][] = parse(text, { bom: true });
    expect(rows[0]).toEqual([idColumn, ...rowColumns]);
    const people = rows.slice(1).map((cells) => ({ key: '', cells: cells.slice(1) }));
    const certificate = checkFile([text], rowPolicy(policyOf('Public'), people), idColumn);
    expect(certificate.holds).toBe(true);
    expect(certificate.smallestClass).toBeGreaterThanOrEqual(11);
    expect(preview).toMatchObject({
      type: 'Microdata',
      records: people.length,
      leftOut: 300 - people.length,
      smallestClass: certificate.smallestClass,
    });
    expect(preview.type === 'Microdata' && preview.before.underK).toBeGreaterThan(0);
    // Who did not agree to research is not in it: nobody else is a citizen of China.
    expect(text).not.toContain('"CN","CN"');
    expect(people.length).toBeGreaterThan(200);
  });

  it('of the same cases later reads the same classes, and a withdrawn consent drops out', async () => {
    const gone = ids.slice(0, 3);
    for (const id of gone) await setConsent(office, id, 'ResearchSharing', 'Withdrawn');
    const id = await prepare();
    const { preview } = await readRelease(office.people.supervisorA, id);
    expect(preview.type === 'Microdata' && preview.records + preview.leftOut).toBe(297);
    const rows: string[][] = parse(await issue(id), { bom: true });
    // A class that lost one of its eleven is left out as a whole: what is missing must not be one person.
    expect(rows.length - 1).toBeLessThanOrEqual(297);
  });

  it('is not issued when another came out after it was made', async () => {
    const [first, second] = [await prepare(), await prepare()];
    await decideRelease(office.people.supervisorA, first, {});
    await expect(decideRelease(office.people.supervisorB, second, {})).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      fields: { fileHash: 'registerMoved' },
    });
  });

  it('under an agreement keeps five, after a public one too', async () => {
    const id = await prepare('Agreement');
    expect((await readRelease(office.people.supervisorA, id)).threshold).toBe(5);
    const text = await issue(id);
    const rows: string[][] = parse(text, { bom: true });
    const people = rows.slice(1).map((cells) => ({ key: '', cells: cells.slice(1) }));
    const { holds, smallestClass } = checkFile([text], rowPolicy(policyOf('Agreement'), people), idColumn);
    expect(holds && smallestClass >= 5).toBe(true);
  });

  it('is exported from the command line as it was approved, and not at all while none is issued', async () => {
    const id = await prepare();
    const text = await issue(id);
    const found = await newestReleaseFile(office.organizationId, 'ctdc');
    expect([found.id, Buffer.from(found.content).toString('utf8')]).toEqual([id, text]);
    const other = await openOffice();
    await expect(newestReleaseFile(other.organizationId, 'ctdc')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is refused where no row can hide', async () => {
    const small = await openOffice();
    await addCases(
      small,
      Array.from({ length: 9 }, (_, at) => person(at)),
    );
    const asked = { kind: 'Microdata', content: 'ctdc', audience: 'Public', purposes: ['Research'] };
    await expect(prepareRelease(small.people.reportOfficer, asked, plainWords)).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      fields: { content: 'rowsEmpty' },
    });
  });
});
