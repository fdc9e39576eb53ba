import { beforeAll, describe, expect, it } from 'vitest';
import { readDraft } from '@/lib/cases/drafts/read-draft';
import { hourMs, shiftClockByMs } from '@/lib/core/clock';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { closeChannel } from '@/lib/incoming/close-channel';
import { decideIncoming } from '@/lib/incoming/decide-incoming';
import { enterChannel } from '@/lib/incoming/enter-channel';
import { listChannels } from '@/lib/incoming/list-channels';
import { listIncoming } from '@/lib/incoming/list-incoming';
import { openChannel } from '@/lib/incoming/open-channel';
import { readIncoming } from '@/lib/incoming/read-incoming';
import { sendIn } from '@/lib/incoming/send-in';
import { type Office, openOffice } from '@/tests/db/office';
import { noticesOf, outcomeOf } from '@/tests/db/packets/sent-packet';

let office: Office;
let away: Office;
beforeAll(async () => {
  office = await openOffice();
  away = await openOffice();
});

const answers = {
  services: ['SafeShelter', 'LegalAid'],
  urgency: 'High',
  ageBand: '21--23',
  gender: 'Feminine',
  citizenships: ['KP'],
  country: 'CN',
  region: 'CN-JL',
  exploitationTypes: ['ForcedMarriage'],
  vulnerabilities: ['X_NoLegalStatus'],
  languages: [],
  words: 'She waits for a place to stay and has a small child with her.',
};

async function channel(at: Office = office, partnerId: string | null = null) {
  const opened = await openChannel(at.people.administrator, {
    label: 'Hotline',
    teamId: at.teams[0],
    partnerId,
  });
  return { ...opened, token: opened.link.split('#')[1] ?? '' };
}

async function sentIn(): Promise<string> {
  const { token } = await channel(office, office.partners[0]);
  return (await sendIn({ token, answers })).code;
}

const rowOf = (code: string) =>
  asSystem(office.organizationId, (tx) => tx.incomingReferral.findFirstOrThrow({ where: { code } }));

describe('a channel', () => {
  it('is opened, listed and closed by administrators only', async () => {
    const { id } = await channel();
    for (const [name, actor] of Object.entries(office.people)) {
      const may = actor.role === 'administrator';
      const tried = [
        await outcomeOf(openChannel(actor, { label: 'Desk', teamId: office.teams[1] })),
        await outcomeOf(listChannels(actor)),
        await outcomeOf(closeChannel(actor, id)),
      ];
      expect(tried, name).toEqual(may ? ['done', 'done', 'done'] : ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    }
    const { id: other } = await channel();
    expect(await outcomeOf(closeChannel(away.people.administrator, other))).toBe('NOT_FOUND');
    const foreign = { label: 'Desk', teamId: away.teams[0] };
    expect(await outcomeOf(openChannel(office.people.administrator, foreign))).toBe('INVALID');
    expect((await listChannels(away.people.administrator)).length).toBe(0);
  });

  it('that is closed or was never opened takes nothing', async () => {
    const { id, token } = await channel();
    await enterChannel(token);
    await closeChannel(office.people.administrator, id);
    await expect(enterChannel(token)).rejects.toMatchObject({ fields: { token: 'linkDead' } });
    await expect(enterChannel('')).rejects.toMatchObject({ fields: { token: 'linkDead' } });
    await expect(sendIn({ token, answers })).rejects.toMatchObject({ fields: { token: 'linkDead' } });
    const invented = `${office.organizationId}.${'a'.repeat(43)}`;
    await expect(sendIn({ token: invented, answers })).rejects.toMatchObject({
      fields: { token: 'linkDead' },
    });
  });

  it('takes twenty in an hour, also of twenty-four at once, and more the hour after', async () => {
    const { token } = await channel();
    const send = () => outcomeOf(sendIn({ token, answers }));
    const sent = await Promise.all(Array.from({ length: 24 }, send));
    expect(sent.filter((outcome) => outcome === 'done')).toHaveLength(20);
    expect(sent.filter((outcome) => outcome === 'NOT_ALLOWED_NOW')).toHaveLength(4);
    shiftClockByMs(hourMs + 1000);
    try {
      expect(await send()).toBe('done');
    } finally {
      shiftClockByMs(0);
    }
  });

  it('is full when two hundred wait for the team', async () => {
    const own = await openOffice();
    const { id, token } = await channel(own);
    const { organizationId } = own;
    const [teamId] = own.teams;
    await sendIn({ token, answers });
    await asSystem(organizationId, async (tx) => {
      const [first] = await tx.incomingReferral.findMany();
      const waiting = (index: number) => ({
        organizationId,
        code: `I-0000-${String(index).padStart(4, '0')}`,
        channelId: id,
        teamId,
        services: [],
        sealed: first?.sealed ?? new Uint8Array(),
        status: 'Waiting',
        receivedAt: new Date(Date.now() - 5 * hourMs),
      });
      await tx.incomingReferral.createMany({
        data: Array.from({ length: 199 }, (_, index) => waiting(index)),
      });
    });
    await expect(sendIn({ token, answers })).rejects.toMatchObject({ fields: { token: 'channelBusy' } });
  });
});

describe('what comes in', () => {
  it('is sealed, told to the team’s supervisors, and is no case', async () => {
    const before = await asSystem(office.organizationId, (tx) => tx.case.count());
    const code = await sentIn();
    expect(code).toMatch(/^I-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
    const row = await rowOf(code);
    expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('ForcedMarriage');
    expect(JSON.stringify({ ...row, sealed: null })).not.toContain('CN-JL');
    expect(await asSystem(office.organizationId, (tx) => tx.case.count())).toBe(before);
    expect(await asSystem(office.organizationId, (tx) => tx.caseDraft.count())).toBe(0);
    expect(await noticesOf(office, office.people.supervisorA.userId)).toContain('IncomingArrived');
    expect(await noticesOf(office, office.people.supervisorB.userId)).not.toContain('IncomingArrived');
  });

  it('identifies nobody and fits the vocabulary', async () => {
    const { token } = await channel();
    const send = (changes: object, confirmed = false) =>
      sendIn({ token, confirmed, answers: { ...answers, ...changes } });
    await expect(send({ services: [] })).rejects.toMatchObject({ fields: { services: 'required' } });
    await expect(send({ urgency: 'Very' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(send({ region: 'KP-09' })).rejects.toMatchObject({ fields: { region: 'regionElsewhere' } });
    await expect(send({ name: 'Hana' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(send({ words: 'Call +82 10-1234-5678' }, true)).rejects.toMatchObject({
      fields: { words: 'identifyingText' },
    });
    const soft = { words: 'She came on 3 March 2024.' };
    await expect(send(soft)).rejects.toMatchObject({ fields: { words: 'confirmText' } });
    await send(soft, true);
  });

  it('is read and decided by the supervisors of its team only', async () => {
    for (const [name, actor] of Object.entries({ ...office.people, away: away.people.supervisorA })) {
      const code = await sentIn();
      const decide = { decision: 'refuse', reason: 'OutsideMandate' };
      const tried = [
        await outcomeOf(readIncoming(actor, code)),
        await outcomeOf(decideIncoming(actor, code, decide)),
      ];
      const expected =
        name === 'supervisorA' || name === 'otherSupervisorA'
          ? 'done'
          : actor.role === 'supervisor'
            ? 'NOT_FOUND'
            : 'FORBIDDEN';
      expect(tried, name).toEqual([expected, expected]);
      const listed = await listIncoming(actor).catch(() => []);
      expect(
        listed.some((row) => row.code === code),
        name,
      ).toBe(expected === 'done');
    }
  });

  it('becomes a draft case of the supervisor who takes it, and its key is gone', async () => {
    const { supervisorA, otherSupervisorA } = office.people;
    const code = await sentIn();
    expect((await readIncoming(supervisorA, code)).answers).toEqual(answers);
    const { draftId, status } = await decideIncoming(supervisorA, code, { decision: 'take' });
    expect(status).toBe('Taken');
    const draft = await readDraft(supervisorA, draftId ?? '');
    expect(draft.content.values).toMatchObject({
      riskLevel: ['High'],
      needs: expect.arrayContaining(['SafeShelter', 'LegalAid']),
      referredByKind: ['NGO'],
      'person.ageBand': ['21--23'],
      'episodes.0.exploitationRegion': ['CN-JL'],
      'episodes.0.exploitationTypes': ['ForcedMarriage'],
      narrative: [answers.words],
    });
    expect(await outcomeOf(readDraft(otherSupervisorA, draftId ?? ''))).toBe('NOT_FOUND');
    expect(await rowOf(code)).toMatchObject({ status: 'Taken', wrappedKey: null });
    expect((await readIncoming(supervisorA, code)).answers).toBeNull();
  });

  it('refused has a reason, no draft and no key', async () => {
    const { supervisorA } = office.people;
    const code = await sentIn();
    expect(await outcomeOf(decideIncoming(supervisorA, code, { decision: 'refuse' }))).toBe('INVALID');
    const refusal = { decision: 'refuse', reason: 'NoCapacity' };
    expect((await decideIncoming(supervisorA, code, refusal)).draftId).toBeNull();
    expect(await rowOf(code)).toMatchObject({
      status: 'Refused',
      refusalReason: 'NoCapacity',
      wrappedKey: null,
    });
    expect(await outcomeOf(decideIncoming(supervisorA, code, { decision: 'take' }))).toBe('CONFLICT');
  });

  it('of twenty who take or refuse at once one decides', async () => {
    const { supervisorA, otherSupervisorA } = office.people;
    const drafts = () => asSystem(office.organizationId, (tx) => tx.caseDraft.count());
    const before = await drafts();
    const code = await sentIn();
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        outcomeOf(decideIncoming(index % 2 ? supervisorA : otherSupervisorA, code, { decision: 'take' })),
      ),
    );
    expect(tries.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(tries.filter((outcome) => outcome === 'CONFLICT')).toHaveLength(19);
    expect(await drafts()).toBe(before + 1);
  });

  it('is nobody else’s in the database either', async () => {
    await sentIn();
    const { supervisorA, otherSupervisorA, ...others } = office.people;
    for (const actor of Object.values(others)) {
      expect(await asActor(actor, (tx) => tx.incomingReferral.count())).toBe(0);
    }
    for (const actor of [supervisorA, otherSupervisorA]) {
      expect(await asActor(actor, (tx) => tx.incomingReferral.count())).toBeGreaterThan(0);
    }
  });
});
