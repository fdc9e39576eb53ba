import { beforeAll, describe, expect, it } from 'vitest';
import { editCase } from '@/lib/cases/edit-case';
import { addTask } from '@/lib/cases/life/add-task';
import { answerOffer } from '@/lib/cases/life/answer-offer';
import { findByLinkagePhrase, setLinkagePhrase } from '@/lib/cases/life/linkage-phrase';
import { listDuplicateCandidates } from '@/lib/cases/life/list-duplicates';
import { mergeCases } from '@/lib/cases/life/merge-cases';
import { offerCase } from '@/lib/cases/life/offer-case';
import { raiseFlag } from '@/lib/cases/life/raise-flag';
import { readCaseWork } from '@/lib/cases/life/read-work';
import { readMerge } from '@/lib/cases/life/read-merge';
import { undoMerge } from '@/lib/cases/life/undo-merge';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now, shiftClockByMs } from '@/lib/core/clock';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { asOwner } from '@/lib/db/owner-connection';
import { requestReferral } from '@/lib/referrals/request-referral';
import { readReport } from '@/lib/reports/read-report';
import { ownerUrl } from '@/tests/db/database';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );
async function newCase(owner: Actor = office.people.workerA): Promise<string> {
  return (await recordCase(owner, someAnswers)).code;
}

/** All that is kept of a case, without its history, which grows. */
const everythingOf = (code: string) =>
  asSystem(office.organizationId, (tx) =>
    tx.case.findFirstOrThrow({
      where: { code },
      include: {
        person: true,
        episodes: true,
        route: true,
        consents: { orderBy: { id: 'asc' } },
        texts: true,
        key: true,
        referrals: true,
        tasks: true,
        flags: true,
      },
    }),
  );

describe('merging', () => {
  it('copies and deletes nothing, makes the ended case read-only, and undoing restores it exactly', async () => {
    const { workerA, supervisorA } = office.people;
    const [kept, ended] = [await newCase(), await newCase()];
    const dueOn = new Date(now().getTime() + dayMs).toISOString().slice(0, 10);
    await addTask(workerA, ended, { kind: 'SafetyCheck', dueOn });
    await raiseFlag(workerA, ended, { reason: 'SafetyThreat' });
    const before = await everythingOf(ended);
    const keptBefore = await everythingOf(kept);

    const view = await readMerge(supervisorA, kept, { with: ended });
    expect(view.differing).toEqual([]);
    expect(view.other.has).toMatchObject({ openTasks: 1, openFlags: 1 });
    await mergeCases(supervisorA, kept, { ended });

    expect((await readCase(workerA, ended)).may).toMatchObject({ edit: false, refer: false });
    expect(await outcomeOf(editCase(workerA, ended, { ...someAnswers, version: 1 }))).toBe('NOT_FOUND');
    expect(await outcomeOf(addTask(workerA, ended, { kind: 'SafetyCheck', dueOn }))).toBe('NOT_FOUND');
    await expect(
      asActor(
        supervisorA,
        (tx) => tx.$executeRaw`UPDATE "Case" SET "riskLevel" = 'Low' WHERE "code" = ${ended}`,
      ),
    ).rejects.toMatchObject({ sqlState: '42501' });
    expect(await readCaseWork(workerA, kept)).toMatchObject({
      merges: [expect.objectContaining({ code: ended, canUndo: true })],
    });
    expect((await readCaseWork(workerA, ended)).mergedInto).toBe(kept);
    expect({ ...(await everythingOf(kept)), updatedAt: null }).toEqual({ ...keptBefore, updatedAt: null });

    await undoMerge(supervisorA, kept, { ended });
    expect(await everythingOf(ended)).toEqual(before);
    expect(await outcomeOf(undoMerge(supervisorA, kept, { ended }))).toBe('NOT_FOUND');
    expect(await outcomeOf(editCase(workerA, ended, { ...someAnswers, version: 1 }))).toBe('done');
    expect(await outcomeOf(mergeCases(supervisorA, kept, { ended }))).toBe('done');
  });

  it('is for the team’s supervisor, in the database too', async () => {
    const { workerA, supervisorA, supervisorB, reportOfficer, workerB } = office.people;
    const [kept, ended, foreign] = [await newCase(), await newCase(), await newCase(workerB)];
    for (const actor of [workerA, reportOfficer])
      expect(await outcomeOf(mergeCases(actor, kept, { ended }))).toBe('FORBIDDEN');
    expect(await outcomeOf(mergeCases(supervisorB, kept, { ended }))).toBe('NOT_FOUND');
    expect(await outcomeOf(mergeCases(supervisorA, kept, { ended: foreign }))).toBe('NOT_FOUND');
    expect(await outcomeOf(readMerge(supervisorA, kept, { with: foreign }))).toBe('NOT_FOUND');
    const { id } = await everythingOf(kept);
    await expect(
      asActor(
        workerA,
        (tx) => tx.$executeRaw`UPDATE "Case" SET "mergedIntoId" = ${id}::uuid WHERE "code" = ${ended}`,
      ),
    ).rejects.toMatchObject({ sqlState: '42501' });
  });

  it('is refused with itself, in chains, on offer, and while a referral of the ended case goes on', async () => {
    const { workerA, supervisorA } = office.people;
    const [one, two, three] = [await newCase(), await newCase(), await newCase()];
    const merge = (kept: string, ended: string) => outcomeOf(mergeCases(supervisorA, kept, { ended }));
    expect(await merge(one, one)).toBe('INVALID');
    const referral = await requestReferral(workerA, two, {
      service: 'SafeShelter',
      partnerId: office.partners[0],
      reason: 'AdditionalServicesRequired',
    });
    await expect(mergeCases(supervisorA, one, { ended: two })).rejects.toMatchObject({
      fields: { [`referrals.${referral.code}`]: 'referralOpen' },
    });
    expect(await merge(two, one)).toBe('done');
    expect(await merge(three, two)).toBe('NOT_ALLOWED_NOW');
    expect(await merge(one, three)).toBe('NOT_FOUND');
    await offerCase(supervisorA, three, { teamId: office.teams[1], reason: 'Moved' });
    expect(await merge(two, three)).toBe('NOT_ALLOWED_NOW');
  });

  it('of two ways round at once lets one through', async () => {
    const { supervisorA, otherSupervisorA } = office.people;
    const [one, two] = [await newCase(), await newCase()];
    const outcomes = await Promise.all([
      outcomeOf(mergeCases(supervisorA, one, { ended: two })),
      outcomeOf(mergeCases(otherSupervisorA, two, { ended: one })),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  });

  it('can be undone for thirty days and no longer', async () => {
    const { supervisorA } = office.people;
    const [kept, ended] = [await newCase(), await newCase()];
    await mergeCases(supervisorA, kept, { ended });
    shiftClockByMs(30 * dayMs + 1_000);
    try {
      expect(await outcomeOf(undoMerge(supervisorA, kept, { ended }))).toBe('NOT_ALLOWED_NOW');
    } finally {
      shiftClockByMs(0);
    }
    expect(await outcomeOf(undoMerge(supervisorA, kept, { ended }))).toBe('done');
  });

  it('goes along when the kept case is handed over, and can be undone there', async () => {
    const { supervisorA, supervisorB, workerB } = office.people;
    const [kept, ended] = [await newCase(), await newCase()];
    await mergeCases(supervisorA, kept, { ended });
    await offerCase(supervisorA, kept, { teamId: office.teams[1], reason: 'Moved' });
    expect(await outcomeOf(undoMerge(supervisorA, kept, { ended }))).toBe('NOT_ALLOWED_NOW');
    await answerOffer(supervisorB, kept, { answer: 'decline' });
    await offerCase(supervisorA, kept, { teamId: office.teams[1], reason: 'Moved' });
    await answerOffer(supervisorB, kept, { answer: 'accept', assignedToId: workerB.userId });
    expect(await outcomeOf(readCase(workerB, ended))).toBe('done');
    expect(await outcomeOf(readCase(supervisorA, ended))).toBe('NOT_FOUND');
    expect(await outcomeOf(undoMerge(supervisorB, kept, { ended }))).toBe('done');
  });

  it('takes the ended case out of the reports', async () => {
    const another = await openOffice();
    const codes: string[] = [];
    for (let index = 0; index < 12; index += 1)
      codes.push((await recordCase(another.people.workerA, someAnswers)).code);
    const count = async () => {
      const { cells } = await readReport(another.people.supervisorA, 'patterns-by-year');
      return cells.map((cell) => cell.count);
    };
    const [kept = '', ended = ''] = codes;
    expect(await count()).toEqual([12]);
    await mergeCases(another.people.supervisorA, kept, { ended });
    expect(await count()).toEqual([11]);
    await undoMerge(another.people.supervisorA, kept, { ended });
    expect(await count()).toEqual([12]);
  });
});

describe('finding duplicates', () => {
  it('by rare shared answers, within reach, with the answers that agree', async () => {
    const { people } = await openOffice();
    const [episode] = someAnswers.episodes;
    const rare = {
      ...someAnswers,
      person: { ...someAnswers.person, languages: ['mn'], maritalStatus: 'Widowed' },
      episodes: [
        { ...episode, venues: ['X_PrivateHousehold'], timesSold: '3+', exploitationRegion: 'CN-HL' },
      ],
    };
    const common = { ...someAnswers, riskLevel: 'Low' };
    const first = await recordCase(people.workerA, rare);
    const again = await recordCase(people.otherWorkerA, { ...rare, riskLevel: 'Low' });
    await recordCase(people.workerB, rare);
    for (let index = 0; index < 12; index += 1) await recordCase(people.workerA, common);
    const { items } = await listDuplicateCandidates(people.workerA, first.code);
    expect(items.map(({ code }) => code)).toEqual([again.code]);
    expect(items[0]?.likeness).toBe(100);
    expect(items[0]?.agreeing.slice(0, 4).map(({ code }) => code)).not.toContain('KP');
    expect(items[0]?.agreeing.map(({ code }) => code)).toContain('3+');
    await expect(listDuplicateCandidates(people.reportOfficer, first.code)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(listDuplicateCandidates(people.workerB, first.code)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('by the person’s phrase, however it is typed, and keeps no trace of the phrase', async () => {
    const { people, organizationId } = await openOffice();
    const one = await recordCase(people.workerA, someAnswers);
    const foreign = await recordCase(people.workerB, someAnswers);
    await setLinkagePhrase(people.workerA, one.code, { phrase: '푸른 강물 위의 Moon' });
    await setLinkagePhrase(people.workerB, foreign.code, { phrase: '푸른 강물 위의 Moon' });
    const typed = '  푸른강물   위의 moon'.normalize('NFD');
    expect((await findByLinkagePhrase(people.otherWorkerA, { phrase: typed })).items).toEqual([
      expect.objectContaining({ code: one.code }),
    ]);
    expect((await findByLinkagePhrase(people.workerA, { phrase: '붉은 강물 위의 moon' })).items).toEqual([]);
    const tries = await asSystem(organizationId, (tx) =>
      tx.auditEvent.findMany({ where: { action: 'case.phraseTried' }, orderBy: { seq: 'asc' } }),
    );
    expect(tries.map(({ detail }) => detail)).toEqual([
      { found: 1, triesWithinHour: 1 },
      { found: 0, triesWithinHour: 1 },
    ]);
    const dump = await asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ dump: string }>(
        `SELECT string_agg(query_to_xml('SELECT * FROM ' || quote_ident(table_name), true, false, '')::text, '') AS dump
         FROM information_schema.tables WHERE table_schema = 'public'`,
      );
      return rows[0]?.dump ?? '';
    });
    expect(dump).toContain(one.code);
    for (const trace of ['푸른', '강물', 'Moon']) expect(dump).not.toContain(trace);
  });

  it('gives another tag in another organisation', async () => {
    const [here, there] = [await openOffice(), await openOffice()];
    const tags = [];
    for (const { people, organizationId } of [here, there]) {
      const { code } = await recordCase(people.workerA, someAnswers);
      await setLinkagePhrase(people.workerA, code, { phrase: 'three grey herons' });
      const row = await asSystem(organizationId, (tx) => tx.case.findFirstOrThrow({ where: { code } }));
      tags.push(Buffer.from(row.linkageTag ?? []).toString('hex'));
    }
    expect(tags[0]).toHaveLength(64);
    expect(tags[0]).not.toBe(tags[1]);
  });

  it('refuses short phrases, phrases that identify, and guessing', async () => {
    const { people } = await openOffice();
    const { code } = await recordCase(people.workerA, someAnswers);
    await expect(setLinkagePhrase(people.workerA, code, { phrase: ' a b c ' })).rejects.toMatchObject({
      fields: { phrase: 'phraseTooShort' },
    });
    expect(await outcomeOf(setLinkagePhrase(people.workerA, code, { phrase: '010-2345-6789' }))).toBe(
      'IDENTIFYING_TEXT',
    );
    expect(
      await outcomeOf(setLinkagePhrase(people.otherWorkerA, code, { phrase: 'three grey herons' })),
    ).toBe('NOT_FOUND');
    for (let index = 0; index < 30; index += 1)
      await findByLinkagePhrase(people.workerA, { phrase: `guess number ${index}` });
    await expect(findByLinkagePhrase(people.workerA, { phrase: 'one guess more' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      fields: { phrase: 'tooManyTries' },
    });
    expect(await outcomeOf(findByLinkagePhrase(people.supervisorA, { phrase: 'one guess more' }))).toBe(
      'done',
    );
    expect(await outcomeOf(findByLinkagePhrase(people.partner, { phrase: 'one guess more' }))).toBe(
      'FORBIDDEN',
    );
  });
});
