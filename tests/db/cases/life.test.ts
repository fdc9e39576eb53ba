import { beforeAll, describe, expect, it } from 'vitest';
import { addTask } from '@/lib/cases/life/add-task';
import { assignCases } from '@/lib/cases/life/assign-cases';
import { changeStage } from '@/lib/cases/life/change-stage';
import { closeCase } from '@/lib/cases/life/close-case';
import { completeTask } from '@/lib/cases/life/complete-task';
import { listTasks } from '@/lib/cases/life/list-tasks';
import { raiseFlag } from '@/lib/cases/life/raise-flag';
import { readCaseWork } from '@/lib/cases/life/read-work';
import { reopenCase } from '@/lib/cases/life/reopen-case';
import { resolveFlag } from '@/lib/cases/life/resolve-flag';
import { recordCase } from '@/lib/cases/record-case';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now, shiftClockByMs } from '@/lib/core/clock';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { requestReferral } from '@/lib/referrals/request-referral';
import { takeBackReferral } from '@/lib/referrals/take-back';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

async function newCase(owner: Actor = office.people.workerA): Promise<string> {
  return (await recordCase(owner, someAnswers)).code;
}

const rowOf = (code: string) =>
  asSystem(office.organizationId, (tx) =>
    tx.case.findFirstOrThrow({ where: { code }, include: { changes: true } }),
  );
const countOf = (action: string) =>
  asSystem(office.organizationId, (tx) => tx.auditEvent.count({ where: { action } }));
const inDays = (days: number) => new Date(now().getTime() + days * dayMs).toISOString().slice(0, 10);
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );

describe('stages', () => {
  it('move forward by the worker, past the plan only by a supervisor, and leave a line in the history', async () => {
    const { workerA, supervisorA } = office.people;
    const code = await newCase();
    await changeStage(workerA, code, { stage: 'Identified' });
    await changeStage(workerA, code, { stage: 'NeedsAssessed' });
    expect(await outcomeOf(changeStage(workerA, code, { stage: 'PlanApproved' }))).toBe('FORBIDDEN');
    await changeStage(supervisorA, code, { stage: 'PlanApproved' });
    const row = await rowOf(code);
    expect(row.stage).toBe('PlanApproved');
    expect(row.changes.filter(({ field }) => field === 'stage')).toHaveLength(3);
  });

  it('neither skip the table, nor close through it, nor move for others', async () => {
    const { workerA, otherWorkerA, supervisorB, reportOfficer } = office.people;
    const code = await newCase();
    expect(await outcomeOf(changeStage(workerA, code, { stage: 'InService' }))).toBe('NOT_ALLOWED_NOW');
    expect(await outcomeOf(changeStage(workerA, code, { stage: 'Closed' }))).toBe('NOT_ALLOWED_NOW');
    expect(await outcomeOf(changeStage(workerA, code, { stage: 'Elsewhere' }))).toBe('INVALID');
    for (const actor of [otherWorkerA, supervisorB])
      expect(await outcomeOf(changeStage(actor, code, { stage: 'Identified' }))).toBe('NOT_FOUND');
    expect(await outcomeOf(changeStage(reportOfficer, code, { stage: 'Identified' }))).toBe('FORBIDDEN');
  });

  it('of many moves at once let exactly one through', async () => {
    const code = await newCase();
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () =>
        outcomeOf(changeStage(office.people.workerA, code, { stage: 'Identified' })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.every((outcome) => ['done', 'CONFLICT', 'NOT_ALLOWED_NOW'].includes(outcome))).toBe(true);
    expect((await rowOf(code)).changes.filter(({ field }) => field === 'stage')).toHaveLength(1);
  });
});

describe('assigning', () => {
  it('gives many cases with their tasks to a colleague, audits each and keeps who had them', async () => {
    const { workerA, otherWorkerA, supervisorA } = office.people;
    const codes = [await newCase(), await newCase(), await newCase(otherWorkerA)];
    await addTask(workerA, codes[0] ?? '', { kind: 'SafetyCheck', dueOn: inDays(1) });
    const before = await countOf('case.assigned');
    const { codes: moved } = await assignCases(supervisorA, {
      codes,
      assignedToId: otherWorkerA.userId,
      reason: 'Workload',
    });
    expect(moved.toSorted()).toEqual(codes.slice(0, 2).toSorted());
    expect(await countOf('case.assigned')).toBe(before + 2);
    const row = await rowOf(codes[0] ?? '');
    expect(row.assignedToId).toBe(otherWorkerA.userId);
    expect(row.changes).toContainEqual(
      expect.objectContaining({
        field: 'assignedTo',
        before: [workerA.userId],
        after: [otherWorkerA.userId],
      }),
    );
    const { items } = await listTasks(otherWorkerA, {});
    expect(items.map(({ caseCode }) => caseCode)).toContain(codes[0]);
  });

  it('is all or nothing', async () => {
    const { workerA, workerB, otherWorkerA, supervisorA } = office.people;
    const [own, foreign] = [await newCase(), await newCase(workerB)];
    const assignedToId = otherWorkerA.userId;
    expect(
      await outcomeOf(assignCases(supervisorA, { codes: [own, foreign], assignedToId, reason: 'Workload' })),
    ).toBe('NOT_FOUND');
    expect((await rowOf(own)).assignedToId).toBe(workerA.userId);
  });

  it('gives to nobody outside the team, of another role or inactive', async () => {
    const { workerB, partner, administrator, otherWorkerA, supervisorA } = office.people;
    const code = await newCase();
    const give = (to: Actor) =>
      outcomeOf(assignCases(supervisorA, { codes: [code], assignedToId: to.userId, reason: 'Safety' }));
    for (const to of [workerB, partner, administrator]) expect(await give(to)).toBe('INVALID');
    const setStatus = (status: 'active' | 'disabled') =>
      asSystem(office.organizationId, (tx) =>
        tx.user.updateMany({ where: { id: otherWorkerA.userId }, data: { status } }),
      );
    await setStatus('disabled');
    expect(await give(otherWorkerA)).toBe('INVALID');
    await setStatus('active');
    expect(await give(otherWorkerA)).toBe('done');
  });

  it('takes at most a hundred and needs a supervisor of the team and a reason', async () => {
    const { workerA, otherWorkerA, supervisorA, supervisorB } = office.people;
    const code = await newCase();
    const to = { assignedToId: otherWorkerA.userId, reason: 'Workload' };
    const codes = Array.from({ length: 101 }, (_, index) => `X${index}`);
    expect(await outcomeOf(assignCases(supervisorA, { ...to, codes }))).toBe('INVALID');
    expect(await outcomeOf(assignCases(supervisorA, { ...to, codes: [code], reason: 'Mood' }))).toBe(
      'INVALID',
    );
    expect(await outcomeOf(assignCases(workerA, { ...to, codes: [code] }))).toBe('FORBIDDEN');
    expect(
      await outcomeOf(assignCases(supervisorB, { ...to, assignedToId: supervisorB.userId, codes: [code] })),
    ).toBe('NOT_FOUND');
  });

  it('is refused by the database to a caseworker, and outside the team to a supervisor', async () => {
    const { workerA, otherWorkerA, workerB, supervisorA } = office.people;
    const code = await newCase();
    const give = (actor: Actor, to: Actor) =>
      asActor(
        actor,
        (tx) => tx.$executeRaw`UPDATE "Case" SET "assignedToId" = ${to.userId}::uuid WHERE "code" = ${code}`,
      );
    await expect(give(workerA, otherWorkerA)).rejects.toMatchObject({ sqlState: '42501' });
    await expect(give(supervisorA, workerB)).rejects.toMatchObject({ sqlState: '23514' });
    await expect(
      asActor(
        supervisorA,
        (tx) => tx.$executeRaw`UPDATE "Case" SET "teamId" = ${office.teams[1]}::uuid WHERE "code" = ${code}`,
      ),
    ).rejects.toMatchObject({ sqlState: '42501' });
  });
});

describe('closing and reopening', () => {
  it('and asking for a referral exclude each other, also at the same moment', async () => {
    const { workerA } = office.people;
    const ask = { service: 'SafeShelter', partnerId: office.partners[0] };
    const closed = await newCase();
    await closeCase(workerA, closed, { reason: 'Other' });
    expect(await outcomeOf(requestReferral(workerA, closed, ask))).toBe('NOT_ALLOWED_NOW');
    for (let round = 0; round < 10; round += 1) {
      const code = await newCase();
      const outcomes = await Promise.all([
        outcomeOf(requestReferral(workerA, code, ask)),
        outcomeOf(closeCase(workerA, code, { reason: 'Other' })),
      ]);
      expect(outcomes.toSorted()).toEqual(['NOT_ALLOWED_NOW', 'done']);
    }
  });

  it('closes with a reason, starts the clock and ends what was still to be done', async () => {
    const { workerA } = office.people;
    const code = await newCase();
    await addTask(workerA, code, { kind: 'ReviewPlan', dueOn: inDays(3) });
    expect(await closeCase(workerA, code, { reason: 'ConsentWithdrawn' })).toMatchObject({
      stage: 'Closed',
    });
    const { closedAt, retainUntil, nextDueAt, closureReason } = await rowOf(code);
    const days = (Number(retainUntil) - Number(closedAt)) / dayMs;
    expect(days).toBeGreaterThanOrEqual(28);
    expect(days).toBeLessThanOrEqual(31);
    expect({ nextDueAt, closureReason }).toEqual({ nextDueAt: null, closureReason: 'ConsentWithdrawn' });
    const { tasks } = await readCaseWork(workerA, code);
    expect(tasks.map(({ ended }) => ended?.outcome)).toEqual(['NotNeeded']);
    expect(await outcomeOf(closeCase(workerA, code, { reason: 'Other' }))).toBe('NOT_ALLOWED_NOW');
    expect(await outcomeOf(addTask(workerA, code, { kind: 'ReviewPlan', dueOn: inDays(3) }))).toBe(
      'NOT_ALLOWED_NOW',
    );
  });

  it('is refused while a referral goes on, and says which', async () => {
    const { workerA } = office.people;
    const code = await newCase();
    const referral = await requestReferral(workerA, code, {
      service: 'SafeShelter',
      partnerId: office.partners[0],
      reason: 'AdditionalServicesRequired',
    });
    await expect(closeCase(workerA, code, { reason: 'PlanCompleted' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      fields: { [`referrals.${referral.code}`]: 'referralOpen' },
    });
    await takeBackReferral(workerA, referral.code);
    expect(await outcomeOf(closeCase(workerA, code, { reason: 'TransferredToOtherOrganisation' }))).toBe(
      'done',
    );
    expect((await rowOf(code)).stage).toBe('ClosedReferred');
  });

  it('is the worker’s or the team’s supervisor’s to do; reopening only the supervisor’s', async () => {
    const { workerA, otherWorkerA, supervisorA, supervisorB } = office.people;
    const code = await newCase();
    for (const actor of [otherWorkerA, supervisorB])
      expect(await outcomeOf(closeCase(actor, code, { reason: 'Other' }))).toBe('NOT_FOUND');
    await closeCase(supervisorA, code, { reason: 'LostContact' });
    const again = { reason: 'CameBack', stage: 'InService' };
    expect(await outcomeOf(reopenCase(workerA, code, again))).toBe('FORBIDDEN');
    expect(await outcomeOf(reopenCase(supervisorB, code, again))).toBe('NOT_FOUND');
    expect(await outcomeOf(reopenCase(supervisorA, code, { ...again, stage: 'Screening' }))).toBe('INVALID');
    expect(await outcomeOf(reopenCase(supervisorA, code, again))).toBe('done');
    expect(await rowOf(code)).toMatchObject({
      stage: 'InService',
      closureReason: null,
      closedAt: null,
      retainUntil: null,
    });
    expect(await outcomeOf(reopenCase(supervisorA, code, again))).toBe('NOT_ALLOWED_NOW');
  });

  it('cannot be taken back by a caseworker in the database either', async () => {
    const { workerA } = office.people;
    const code = await newCase();
    await closeCase(workerA, code, { reason: 'Other' });
    await expect(
      asActor(
        workerA,
        (tx) =>
          tx.$executeRaw`UPDATE "Case" SET "stage" = 'InService', "closureReason" = NULL WHERE "code" = ${code}`,
      ),
    ).rejects.toMatchObject({ sqlState: '42501' });
  });
});

describe('tasks and flags', () => {
  it('keep the case’s next due day in step, also when several are added at once', async () => {
    const { workerA } = office.people;
    const code = await newCase();
    const added = await Promise.all(
      [5, 2, 9].map((days) => addTask(workerA, code, { kind: 'FollowUpContact', dueOn: inDays(days) })),
    );
    expect((await rowOf(code)).nextDueAt?.toISOString().slice(0, 10)).toBe(inDays(2));
    await completeTask(workerA, code, added[1]?.id ?? '', { outcome: 'Done' });
    expect((await rowOf(code)).nextDueAt?.toISOString().slice(0, 10)).toBe(inDays(5));
    expect(await outcomeOf(completeTask(workerA, code, added[1]?.id ?? '', { outcome: 'Done' }))).toBe(
      'NOT_ALLOWED_NOW',
    );
    expect(await outcomeOf(completeTask(workerA, code, 'nothing', { outcome: 'Done' }))).toBe('NOT_FOUND');
  });

  it('are given to who works the case or supervises it, and due from today on', async () => {
    const { workerA, otherWorkerA, supervisorA, supervisorB } = office.people;
    const code = await newCase();
    const task = { kind: 'SupervisorTalk', dueOn: inDays(1) };
    const give = (assignedToId: string) => outcomeOf(addTask(workerA, code, { ...task, assignedToId }));
    expect(await give(supervisorA.userId)).toBe('done');
    expect(await give(otherWorkerA.userId)).toBe('INVALID');
    expect(await give(supervisorB.userId)).toBe('INVALID');
    expect(await outcomeOf(addTask(workerA, code, { ...task, dueOn: inDays(-1) }))).toBe('INVALID');
    expect(await outcomeOf(addTask(workerA, code, { ...task, dueOn: inDays(9_999) }))).toBe('INVALID');
    expect(await outcomeOf(addTask(workerA, code, { ...task, dueOn: 'soon' }))).toBe('INVALID');
    expect(await outcomeOf(addTask(otherWorkerA, code, task))).toBe('NOT_FOUND');
  });

  it('list what is overdue first; the team’s only for its supervisor', async () => {
    const { workerB, supervisorB, supervisorA } = office.people;
    const [one, other] = [await newCase(workerB), await newCase(workerB)];
    await addTask(workerB, one, { kind: 'ReviewPlan', dueOn: inDays(20) });
    await addTask(workerB, other, { kind: 'SafetyCheck', dueOn: inDays(0) });
    shiftClockByMs(2 * dayMs);
    try {
      const list = await listTasks(workerB, {});
      expect(list.items.map(({ caseCode, isOverdue }) => [caseCode, isOverdue])).toEqual([
        [other, true],
        [one, false],
      ]);
      expect(list).toMatchObject({ total: 2, overdue: 1 });
      expect(await outcomeOf(listTasks(workerB, { view: 'team' }))).toBe('FORBIDDEN');
      expect((await listTasks(supervisorB, { view: 'team' })).items).toHaveLength(2);
      const teamA = (await listTasks(supervisorA, { view: 'team' })).items.map(({ caseCode }) => caseCode);
      expect(teamA).not.toContain(one);
    } finally {
      shiftClockByMs(0);
    }
  });

  it('flags go up once a reason and come off with a resolution; the case says which are up', async () => {
    const { workerA, otherWorkerA } = office.people;
    const code = await newCase();
    const { id } = await raiseFlag(workerA, code, { reason: 'SafetyThreat' });
    await raiseFlag(workerA, code, { reason: 'RiskOfForcedReturn' });
    expect(await outcomeOf(raiseFlag(workerA, code, { reason: 'SafetyThreat' }))).toBe('NOT_ALLOWED_NOW');
    expect((await rowOf(code)).openFlags).toEqual(['RiskOfForcedReturn', 'SafetyThreat']);
    expect(await outcomeOf(resolveFlag(otherWorkerA, code, id, { resolution: 'ActionTaken' }))).toBe(
      'NOT_FOUND',
    );
    await resolveFlag(workerA, code, id, { resolution: 'ActionTaken' });
    expect((await rowOf(code)).openFlags).toEqual(['RiskOfForcedReturn']);
    expect(await outcomeOf(resolveFlag(workerA, code, id, { resolution: 'ActionTaken' }))).toBe(
      'NOT_ALLOWED_NOW',
    );
    expect(await outcomeOf(raiseFlag(workerA, code, { reason: 'SafetyThreat' }))).toBe('done');
  });
});
