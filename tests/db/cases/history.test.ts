import { beforeAll, describe, expect, it } from 'vitest';
import { editCase } from '@/lib/cases/edit-case';
import { fieldWords } from '@/lib/cases/history/field-words';
import { listAccesses } from '@/lib/cases/history/list-accesses';
import { listChanges } from '@/lib/cases/history/list-changes';
import { readTimeline } from '@/lib/cases/history/read-timeline';
import { assignCase } from '@/lib/cases/life/assign-cases';
import { closeCase } from '@/lib/cases/life/close-case';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import { revealNarrative } from '@/lib/cases/reveal-narrative';
import { asSystem } from '@/lib/db/as-actor';
import { requestReferral } from '@/lib/referrals/request-referral';
import { takeBackReferral } from '@/lib/referrals/take-back';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
let code: string;
beforeAll(async () => {
  office = await openOffice();
  const { workerA, otherWorkerA, supervisorA } = office.people;
  const recorded = await recordCase(workerA, { ...someAnswers, narrative: { text: 'CANARY one' } });
  ({ code } = recorded);
  await editCase(workerA, code, {
    ...someAnswers,
    version: recorded.version,
    riskLevel: 'Low',
    person: { ...someAnswers.person, ageBand: '24--26' },
    narrative: { text: 'CANARY two' },
  });
  const referral = await requestReferral(workerA, code, {
    partnerId: office.partners[0],
    service: 'SafeShelter',
  });
  await takeBackReferral(workerA, referral.code);
  await readCase(otherWorkerA, code);
  await revealNarrative(otherWorkerA, code);
  await assignCase(supervisorA, code, { assignedToId: otherWorkerA.userId, reason: 'Workload' });
});

describe('the change log', () => {
  it('says who changed which answer from what to what, and hides what is sealed', async () => {
    const { items } = await listChanges(office.people.supervisorA, code, {});
    const of = (field: string) => items.find((item) => item.field === field);
    expect(of('riskLevel')).toMatchObject({ by: 'workerA', before: ['High'], after: ['Low'] });
    expect(of('person.ageBand')).toMatchObject({ before: ['21--23'], after: ['24--26'] });
    expect(of('narrative')).toMatchObject({ before: null, after: null });
    expect(of('assignedTo')).toMatchObject({
      by: 'supervisorA',
      before: ['workerA'],
      after: ['otherWorkerA'],
    });
    expect(JSON.stringify(items)).not.toContain('CANARY');
    expect(items.filter(({ field }) => fieldWords(field) === null)).toEqual([]);
  });

  it('goes from page to page without losing or repeating a change', async () => {
    const { supervisorA } = office.people;
    const whole = await listChanges(supervisorA, code, {});
    const ids: string[] = [];
    let before: string | null = null;
    do {
      const page = await listChanges(supervisorA, code, { limit: 2, ...(before && { before }) });
      ids.push(...page.items.map(({ id }) => id));
      before = page.next;
    } while (before !== null);
    expect(ids).toEqual(whole.items.map(({ id }) => id));
  });
});

describe('the access log', () => {
  it('says who opened the case and who revealed its text', async () => {
    const { items } = await listAccesses(office.people.supervisorA, code, {});
    const acts = items.filter(({ by }) => by === 'otherWorkerA').map(({ act, part }) => [act, part]);
    expect(acts).toEqual([
      ['case.textRevealed', 'narrative'],
      ['case.read', 'case'],
    ]);
  });

  it('records that it was looked at', async () => {
    const { supervisorA } = office.people;
    await listAccesses(supervisorA, code, {});
    const { items } = await listAccesses(supervisorA, code, { limit: 1 });
    expect(items).toMatchObject([{ by: 'supervisorA', act: 'case.read', part: 'accesses' }]);
  });

  it('goes from page to page while being written', async () => {
    const { supervisorA } = office.people;
    const seen: number[] = [];
    let before: number | null = null;
    const first = await listAccesses(supervisorA, code, {});
    do {
      const page = await listAccesses(supervisorA, code, { limit: 2, ...(before && { before }) });
      seen.push(...page.items.map(({ seq }) => seq));
      before = page.next;
    } while (before !== null);
    expect(seen.slice(1)).toEqual(first.items.map(({ seq }) => seq));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('the timeline', () => {
  it('tells everything that happened, newest first, from the recording to the closing', async () => {
    const { supervisorA } = office.people;
    await closeCase(supervisorA, code, { reason: 'LostContact' });
    const events = await readTimeline(supervisorA, code);
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.at(-1)).toBe('recorded');
    expect(kinds).toEqual(expect.arrayContaining(['changed', 'assigned', 'referral', 'consent', 'closed']));
    const consents = events.filter(({ kind }) => kind === 'consent');
    expect(consents.map(({ details }) => details.length)).toEqual([someAnswers.consents.length]);
    expect(events.map(({ at }) => at)).toEqual(
      events
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(events.find(({ kind }) => kind === 'changed')?.details.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['riskLevel', 'person.ageBand', 'narrative']),
    );
    expect(events.find(({ kind }) => kind === 'referral')).toMatchObject({
      by: 'workerA',
      details: [{ field: 'referral', after: ['SafeShelter'] }],
    });
    expect(JSON.stringify(events)).not.toContain('CANARY');
  });

  it('is a look at the case', async () => {
    const { supervisorA } = office.people;
    await readTimeline(supervisorA, code);
    const last = await asSystem(office.organizationId, (tx) =>
      tx.auditEvent.findFirst({ orderBy: { seq: 'desc' } }),
    );
    expect(last).toMatchObject({
      action: 'case.read',
      actorId: supervisorA.userId,
      detail: { part: 'timeline' },
    });
  });
});

it('a case out of reach has no history', async () => {
  const { workerB, supervisorB, reportOfficer, administrator, partner } = office.people;
  const reads = [
    (actor: typeof workerB) => listChanges(actor, code, {}),
    (actor: typeof workerB) => listAccesses(actor, code, {}),
    (actor: typeof workerB) => readTimeline(actor, code),
  ];
  for (const read of reads) {
    for (const stranger of [workerB, supervisorB]) {
      await expect(read(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const stranger of [reportOfficer, administrator, partner]) {
      await expect(read(stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  }
});
