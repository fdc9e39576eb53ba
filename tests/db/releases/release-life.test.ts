import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { asActor } from '@/lib/db/as-actor';
import { asOwner } from '@/lib/db/owner-connection';
import { decideRelease } from '@/lib/releases/decide-release';
import { prepareRelease } from '@/lib/releases/prepare-release';
import { readReleaseFile } from '@/lib/releases/read-release-file';
import { listReleases, readRelease } from '@/lib/releases/read-release';
import { releaseActs, releaseStatuses, releaseTransitions } from '@/lib/releases/status';
import { withdrawRelease } from '@/lib/releases/withdraw-release';
import { ownerUrl } from '@/tests/db/database';
import { type Office, openOffice } from '@/tests/db/office';
import { addCases, alike } from './caseload';
import { plainWords } from './words';

let office: Office;
const table = { kind: 'Table', audience: 'Public', content: 'patterns-by-year', purposes: ['PublicReport'] };

beforeAll(async () => {
  office = await openOffice();
  await addCases(office, [
    ...alike(40),
    ...alike(14, { patterns: ['ForcedLabour'] }),
    ...alike(3, { patterns: ['Servitude'] }),
  ]);
});

const prepare = (input: object = table) => prepareRelease(office.people.reportOfficer, input, plainWords);

describe('a release', () => {
  it('is prepared by one person, approved by another, and downloaded only then', async () => {
    const { reportOfficer, supervisorB } = office.people;
    const { id } = await prepare();
    await expect(readReleaseFile(reportOfficer, id)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    const seen = await readRelease(supervisorB, id);
    expect(seen).toMatchObject({ status: 'Prepared', threshold: 11, acts: ['Issue', 'Refuse'] });
    await decideRelease(supervisorB, id, { decision: 'approve', fileHash: seen.fileHash });
    const file = await readReleaseFile(reportOfficer, id);
    expect(createHash('sha256').update(file.content).digest('hex')).toBe(seen.fileHash);
    expect(file.name).toMatch(/^export-\d{4}-\d{2}-\d{2}\.csv$/u);
    const text = Buffer.from(file.content).toString('utf8');
    expect(text).toContain('"ForcedMarriage","2026",40');
    expect(text).toContain('"Servitude","2026","hidden"');
    const found = (await listReleases(supervisorB)).items.find((one) => one.id === id);
    expect(found).toMatchObject({ status: 'Issued', preparedBy: 'reportOfficer', approvedBy: 'supervisorB' });
  });

  it('is withdrawn with a reason, and its file is gone for everyone', async () => {
    const { reportOfficer, supervisorA } = office.people;
    const { id } = await prepare();
    await expect(withdrawRelease(supervisorA, id, { reason: 'WrongNumbers' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
    });
    await decideRelease(supervisorA, id, { decision: 'approve' });
    await expect(withdrawRelease(supervisorA, id, {})).rejects.toMatchObject({ code: 'INVALID' });
    await withdrawRelease(supervisorA, id, { reason: 'WrongNumbers' });
    await expect(readReleaseFile(reportOfficer, id)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });

  it('is refused with a reason and never issued after', async () => {
    const { supervisorA } = office.people;
    const { id } = await prepare();
    await expect(decideRelease(supervisorA, id, { decision: 'refuse' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await decideRelease(supervisorA, id, { decision: 'refuse', reason: 'NotNeeded' });
    await expect(decideRelease(supervisorA, id, {})).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });

  it('approved by fifty at once is issued once', async () => {
    const { supervisorA, supervisorB } = office.people;
    const { id } = await prepare();
    const tries = Array.from({ length: 50 }, (_, at) =>
      decideRelease(at % 2 ? supervisorA : supervisorB, id, {}),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('that looked different when it was approved is not issued', async () => {
    const { id } = await prepare();
    await expect(
      decideRelease(office.people.supervisorA, id, { decision: 'approve', fileHash: '0'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'CONFLICT', fields: { fileHash: 'fileChanged' } });
  });
});

describe('who may do what', () => {
  it('only a report officer prepares, only a supervisor decides, others see nothing', async () => {
    const { people } = office;
    const { id } = await prepare();
    for (const actor of [people.workerA, people.supervisorA, people.partner, people.administrator]) {
      await expect(prepareRelease(actor, table, plainWords)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const actor of [people.workerA, people.reportOfficer, people.partner, people.administrator]) {
      await expect(decideRelease(actor, id, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(withdrawRelease(actor, id, { reason: 'Superseded' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    for (const actor of [people.workerA, people.partner, people.administrator]) {
      await expect(listReleases(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(readRelease(actor, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(readReleaseFile(actor, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const other = await openOffice();
    await expect(readRelease(other.people.supervisorA, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(decideRelease(other.people.supervisorA, id, {})).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('nobody passes a policy', async () => {
    for (const lowered of [{ threshold: 2 }, { k: 2 }, { policy: { k: 2 } }, { audience: 'Everyone' }]) {
      await expect(prepare({ ...table, ...lowered })).rejects.toMatchObject({ code: 'INVALID' });
    }
  });
});

describe('the database', () => {
  it('has the status table of lib/releases/status.ts', async () => {
    const inCode = releaseActs.map((act) => `${releaseTransitions[act].from}>${releaseTransitions[act].to}`);
    const inDatabase = await asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ pair: string }>(
        `SELECT a || '>' || b AS pair FROM unnest($1::"ReleaseStatus"[]) a, unnest($1::"ReleaseStatus"[]) b
         WHERE release_may_become(a, b)`,
        [releaseStatuses],
      );
      return rows.map(({ pair }) => pair);
    });
    expect(inDatabase.toSorted()).toEqual(inCode.toSorted());
  });

  it('itself refuses a lower floor, one person for two, a changed file and a lost entry', async () => {
    const { reportOfficer, supervisorA } = office.people;
    const { organizationId } = office;
    const { id } = await prepare();
    const where = { organizationId, id };
    const row = await asActor(reportOfficer, (tx) => tx.release.findFirstOrThrow({ where }));
    const { parameters: _, certificate: __, preview: ___, ...plain } = row;
    const copy = { ...plain, parameters: {}, certificate: {}, preview: {}, id: crypto.randomUUID() };
    const refused: Promise<unknown>[] = [
      asActor(reportOfficer, (tx) => tx.release.createMany({ data: { ...copy, threshold: 10 } })),
      asActor(reportOfficer, (tx) =>
        tx.release.createMany({ data: { ...copy, audience: 'Agreement', threshold: 4 } }),
      ),
      asActor(reportOfficer, (tx) =>
        tx.release.createMany({ data: { ...copy, preparedById: supervisorA.userId } }),
      ),
      asActor(supervisorA, (tx) =>
        tx.release.createMany({ data: { ...copy, preparedById: supervisorA.userId } }),
      ),
      asActor(supervisorA, (tx) =>
        tx.release.updateMany({
          where,
          data: { status: 'Issued', approvedById: reportOfficer.userId, approvedAt: new Date() },
        }),
      ),
      asActor(supervisorA, (tx) => tx.release.updateMany({ where, data: { threshold: 12 } })),
      asActor(supervisorA, (tx) =>
        tx.releaseFile.updateMany({
          where: { organizationId, releaseId: id },
          data: { content: Buffer.from('x') },
        }),
      ),
      asActor(supervisorA, (tx) => tx.releaseFile.deleteMany({ where: { organizationId, releaseId: id } })),
      asActor(supervisorA, (tx) => tx.release.deleteMany({ where })),
    ];
    const outcomes = await Promise.allSettled(refused);
    expect(outcomes.map(({ status }) => status)).toEqual(refused.map(() => 'rejected'));
    const self = await asActor(reportOfficer, (tx) =>
      tx.release.updateMany({
        where,
        data: { status: 'Issued', approvedById: reportOfficer.userId, approvedAt: new Date() },
      }),
    );
    expect(self.count).toBe(0);
  });
});
