import { beforeAll, describe, expect, it } from 'vitest';
import { editCase } from '@/lib/cases/edit-case';
import { addTask } from '@/lib/cases/life/add-task';
import { answerOffer } from '@/lib/cases/life/answer-offer';
import { closeCase } from '@/lib/cases/life/close-case';
import { listTransfers } from '@/lib/cases/life/list-transfers';
import { offerCase, takeBackOffer } from '@/lib/cases/life/offer-case';
import { readCaseWork } from '@/lib/cases/life/read-work';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import { revealNarrative } from '@/lib/cases/reveal-narrative';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now } from '@/lib/core/clock';
import { asActor, asSystem } from '@/lib/db/as-actor';
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
const rowOf = (code: string) =>
  asSystem(office.organizationId, (tx) =>
    tx.case.findFirstOrThrow({ where: { code }, include: { changes: true, tasks: true } }),
  );

async function offered(): Promise<string> {
  const { workerA, supervisorA } = office.people;
  const { code } = await recordCase(workerA, { ...someAnswers, narrative: { text: 'words' } });
  await offerCase(supervisorA, code, { teamId: office.teams[1], reason: 'Language' });
  return code;
}

const setAt = (actor: Actor, code: string, column: string, value: string) =>
  asActor(actor, (tx) =>
    tx.$executeRawUnsafe(`UPDATE "Case" SET "${column}" = ${value} WHERE "code" = '${code}'`),
  );

describe('a case offered to another team', () => {
  it('stays with the first team; the other’s supervisors read it and nobody else there', async () => {
    const { workerA, supervisorA, supervisorB, workerB } = office.people;
    const code = await offered();
    expect(Object.values((await readCase(supervisorB, code)).may)).not.toContain(true);
    expect(await outcomeOf(readCase(workerB, code))).toBe('NOT_FOUND');
    expect(await outcomeOf(revealNarrative(supervisorB, code))).toBe('NOT_FOUND');
    expect(await outcomeOf(editCase(supervisorB, code, { ...someAnswers, version: 1 }))).toBe('NOT_FOUND');
    expect(await outcomeOf(closeCase(supervisorB, code, { reason: 'Other' }))).toBe('NOT_FOUND');
    expect(await outcomeOf(editCase(workerA, code, { ...someAnswers, version: 1 }))).toBe('done');
    expect(await outcomeOf(closeCase(workerA, code, { reason: 'Other' }))).toBe('NOT_ALLOWED_NOW');
    const { incoming } = await listTransfers(supervisorB);
    expect(incoming.map((one) => one.code)).toContain(code);
    const { outgoing } = await listTransfers(supervisorA);
    expect(outgoing.find((one) => one.code === code)).toMatchObject({ offeredTo: 'Team 1' });
  });

  it('is taken with its open tasks by whoever is chosen there, and leaves the first team’s reach', async () => {
    const { workerA, supervisorA, supervisorB, workerB } = office.people;
    const code = await offered();
    const dueOn = new Date(now().getTime() + dayMs).toISOString().slice(0, 10);
    await addTask(workerA, code, { kind: 'SafetyCheck', dueOn });
    const take = (to: Actor) =>
      outcomeOf(answerOffer(supervisorB, code, { answer: 'accept', assignedToId: to.userId }));
    expect(await take(workerA)).toBe('INVALID');
    expect(await take(workerB)).toBe('done');
    const row = await rowOf(code);
    expect(row).toMatchObject({
      teamId: office.teams[1],
      assignedToId: workerB.userId,
      offeredTeamId: null,
      offeredById: null,
      offeredAt: null,
    });
    expect(row.tasks.map(({ assignedToId }) => assignedToId)).toEqual([workerB.userId]);
    expect(row.changes.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['team', 'assignedTo', 'offeredTeam']),
    );
    for (const actor of [workerA, supervisorA])
      expect(await outcomeOf(readCase(actor, code))).toBe('NOT_FOUND');
  });

  it('is declined or taken back and is then as before, with a line in its history', async () => {
    const { supervisorA, supervisorB } = office.people;
    const code = await offered();
    const before = await rowOf(code);
    await answerOffer(supervisorB, code, { answer: 'decline' });
    const after = await rowOf(code);
    expect(after).toMatchObject({
      teamId: before.teamId,
      assignedToId: before.assignedToId,
      offeredTeamId: null,
    });
    expect(after.changes.length).toBe(before.changes.length + 1);
    expect(await outcomeOf(readCase(supervisorB, code))).toBe('NOT_FOUND');
    await offerCase(supervisorA, code, { teamId: office.teams[1], reason: 'Moved' });
    await takeBackOffer(supervisorA, code);
    expect(await outcomeOf(readCase(supervisorB, code))).toBe('NOT_FOUND');
    expect(await outcomeOf(answerOffer(supervisorB, code, { answer: 'decline' }))).toBe('NOT_FOUND');
    expect(await outcomeOf(takeBackOffer(supervisorA, code))).toBe('NOT_ALLOWED_NOW');
  });

  it('is offered only by its own supervisor, once, to another team that exists, while it is open', async () => {
    const { workerA, supervisorA, supervisorB } = office.people;
    const code = await offered();
    const offer = (actor: Actor, teamId: string, of = code) =>
      outcomeOf(offerCase(actor, of, { teamId, reason: 'Language' }));
    const [own, other] = office.teams;
    expect(await offer(supervisorA, other)).toBe('NOT_ALLOWED_NOW');
    expect(await offer(workerA, other)).toBe('FORBIDDEN');
    expect(await offer(supervisorB, own)).toBe('NOT_FOUND');
    await takeBackOffer(supervisorA, code);
    expect(await offer(supervisorA, own)).toBe('INVALID');
    expect(await offer(supervisorA, office.organizationId)).toBe('INVALID');
    await closeCase(supervisorA, code, { reason: 'Other' });
    expect(await offer(supervisorA, other)).toBe('NOT_ALLOWED_NOW');
  });

  it('of twenty who take it at once goes to exactly one', async () => {
    const { supervisorB, workerB } = office.people;
    const code = await offered();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        outcomeOf(
          answerOffer(supervisorB, code, {
            answer: 'accept',
            assignedToId: index % 2 === 0 ? workerB.userId : supervisorB.userId,
          }),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.every((outcome) => ['done', 'CONFLICT', 'NOT_FOUND'].includes(outcome))).toBe(true);
    const taken = (await rowOf(code)).changes.filter(({ field }) => field === 'team');
    expect(taken).toHaveLength(1);
  });

  it('when it is taken and taken back at once ends one way, never in between', async () => {
    const { supervisorA, supervisorB, workerB } = office.people;
    const code = await offered();
    const outcomes = await Promise.all([
      outcomeOf(answerOffer(supervisorB, code, { answer: 'accept', assignedToId: workerB.userId })),
      outcomeOf(takeBackOffer(supervisorA, code)),
      outcomeOf(answerOffer(supervisorB, code, { answer: 'decline' })),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    const { offeredTeamId, teamId } = await rowOf(code);
    expect(offeredTeamId).toBeNull();
    expect(teamId).toBe(outcomes[0] === 'done' ? office.teams[1] : office.teams[0]);
  });

  it('is not changed by the other team’s supervisor in the database: no column, no child, no third team', async () => {
    const { supervisorB, otherWorkerA } = office.people;
    const code = await offered();
    for (const [column, value] of [
      ['riskLevel', `'Low'`],
      ['stage', `'Closed'`],
      ['retainUntil', 'now()'],
      ['openFlags', `ARRAY['DataQuality']`],
      ['mergedIntoId', "NULL, \"linkageTag\" = decode('00', 'hex')"],
    ] as const) {
      await expect(setAt(supervisorB, code, column, value)).rejects.toMatchObject({ sqlState: '42501' });
    }
    const taken = `'${office.teams[1]}', "offeredTeamId" = NULL, "offeredById" = NULL, "offeredAt" = NULL`;
    // Taken, and left with someone of the team it came from; given to one of them without being taken; passed on.
    await expect(setAt(supervisorB, code, 'teamId', taken)).rejects.toMatchObject({ sqlState: '23514' });
    await expect(setAt(supervisorB, code, 'assignedToId', `'${otherWorkerA.userId}'`)).rejects.toMatchObject({
      sqlState: '42501',
    });
    await expect(
      setAt(supervisorB, code, 'teamId', `'${office.teams[1]}', "offeredTeamId" = '${office.teams[0]}'`),
    ).rejects.toMatchObject({ sqlState: '42501' });
    const { id } = await rowOf(code);
    await expect(
      asActor(supervisorB, (tx) =>
        tx.caseFlag.createMany({
          data: {
            organizationId: office.organizationId,
            caseId: id,
            reason: 'DataQuality',
            raisedById: supervisorB.userId,
          },
        }),
      ),
    ).rejects.toMatchObject({ sqlState: '42501' });
    const deleted = await asActor(supervisorB, (tx) => tx.caseKey.deleteMany({ where: { caseId: id } }));
    expect(deleted.count).toBe(0);
  });

  it('shows its other team what it can do: answer', async () => {
    const { supervisorB, supervisorA } = office.people;
    const code = await offered();
    const theirs = await readCaseWork(supervisorB, code);
    expect(Object.entries(theirs.may).flatMap(([act, may]) => (may ? [act] : []))).toEqual(['answer']);
    expect(theirs.offer).toMatchObject({ isIncoming: true, by: 'supervisorA' });
    expect(theirs.colleagues.map(({ name }) => name)).toEqual(['supervisorB', 'workerB']);
    expect((await readCaseWork(supervisorA, code)).may).toMatchObject({ takeBack: true, offer: false });
  });
});
