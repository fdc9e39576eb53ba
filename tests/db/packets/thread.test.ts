import { beforeAll, describe, expect, it } from 'vitest';
import { hourMs } from '@/lib/core/clock';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { answerPacket } from '@/lib/referrals/answer-packet';
import { askQuestion } from '@/lib/referrals/ask-question';
import { readMessages } from '@/lib/referrals/read-messages';
import { readPacket } from '@/lib/referrals/read-packet';
import { readReferral } from '@/lib/referrals/read-referral';
import { replyToPartner } from '@/lib/referrals/reply-to-partner';
import { takeBackReferral } from '@/lib/referrals/take-back';
import { type Office, openOffice } from '@/tests/db/office';
import { later, noticesOf, outcomeOf, type SentPacket, sendPacketOf } from './sent-packet';

let office: Office;
let away: Office;
beforeAll(async () => {
  office = await openOffice();
  away = await openOffice();
});

const ask = (sent: SentPacket, input: unknown = { kind: 'Timing' }) =>
  askQuestion(office.people.partner, sent.packet, input);

describe('a partner’s question', () => {
  it('and the reviewer’s reply are read by both sides, and those concerned are told', async () => {
    const { workerA, supervisorA, otherSupervisorA, partner } = office.people;
    const sent = await sendPacketOf(office);
    await ask(sent, { kind: 'Language', text: 'Which language does she speak best?' });
    await replyToPartner(supervisorA, sent.code, { text: 'Mostly Korean.' });
    const thread = [
      { side: 'Partner', kind: 'Language', text: 'Which language does she speak best?' },
      { side: 'Desk', kind: null, text: 'Mostly Korean.' },
    ];
    expect((await readPacket(partner, sent.packet)).messages).toMatchObject(thread);
    expect((await readMessages(workerA, sent.code)).messages).toMatchObject(thread);
    for (const { userId } of [workerA, supervisorA, otherSupervisorA]) {
      expect(await noticesOf(office, userId)).toContain('PartnerAsked');
    }
    expect(await noticesOf(office, partner.userId)).toContain('PacketReplied');
    const { history } = await readReferral(workerA, sent.code);
    expect(history.slice(-2).map(({ act }) => act)).toEqual(['Ask', 'Reply']);
  });

  it('is kept sealed', async () => {
    const sent = await sendPacketOf(office);
    await ask(sent, { text: 'Is a canary kept there?' });
    const [row] = await asSystem(office.organizationId, (tx) =>
      tx.referralMessage.findMany({ where: { referralId: sent.id } }),
    );
    expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('canary');
    expect(row?.sealed?.length).toBeGreaterThan(20);
  });

  it('needs a kind or words, at most 1,000 characters, and identifies nobody', async () => {
    const sent = await sendPacketOf(office);
    await expect(ask(sent, {})).rejects.toMatchObject({ fields: { text: 'questionEmpty' } });
    await expect(ask(sent, { kind: 'Nonsense' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(ask(sent, { text: 'a'.repeat(1001) })).rejects.toMatchObject({
      fields: { text: 'messageTooLong' },
    });
    await expect(ask(sent, { text: 'Call hana@example.com', confirmed: true })).rejects.toMatchObject({
      code: 'IDENTIFYING_TEXT',
    });
    const soft = 'Did she arrive on 3 March 2024?';
    await expect(ask(sent, { text: soft })).rejects.toMatchObject({ fields: { text: 'confirmText' } });
    await ask(sent, { text: soft, confirmed: true });
  });

  it('is possible while the packet is with the partner and not after', async () => {
    const { partner, workerA } = office.people;
    const sent = await sendPacketOf(office);
    await answerPacket(partner, sent.packet, { answer: 'accept' });
    await ask(sent);
    await answerPacket(partner, sent.packet, { answer: 'complete', outcome: 'ServiceProvided' });
    expect(await outcomeOf(ask(sent))).toBe('NOT_ALLOWED_NOW');
    const taken = await sendPacketOf(office);
    await takeBackReferral(workerA, taken.code);
    expect(await outcomeOf(ask(taken))).toBe('NOT_FOUND');
    const old = await sendPacketOf(office);
    expect(await later(31 * 24 * hourMs, () => outcomeOf(ask(old)))).toBe('NOT_FOUND');
  });

  it('of twenty at once all are numbered and kept', async () => {
    const sent = await sendPacketOf(office);
    const asked = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(ask(sent))));
    expect(new Set(asked)).toEqual(new Set(['done']));
    expect((await readPacket(office.people.partner, sent.packet)).messages).toHaveLength(20);
  });
});

describe('who may', () => {
  it('ask: the people of the partner it was sent to', async () => {
    const sent = await sendPacketOf(office);
    const outcomes: Record<string, string> = {};
    for (const [name, actor] of Object.entries(office.people)) {
      outcomes[name] = await outcomeOf(askQuestion(actor, sent.packet, { kind: 'Other' }));
    }
    const refused = Object.keys(office.people).map((name): [string, string] => [name, 'FORBIDDEN']);
    expect(outcomes).toEqual({ ...Object.fromEntries(refused), partner: 'done', otherPartner: 'NOT_FOUND' });
    expect(await outcomeOf(askQuestion(away.people.partner, sent.packet, { kind: 'Other' }))).toBe(
      'NOT_FOUND',
    );
  });

  it('reply: who reviews and did not ask for it', async () => {
    const sent = await sendPacketOf(office);
    const outcomes: Record<string, string> = {};
    for (const [name, actor] of Object.entries(office.people)) {
      outcomes[name] = await outcomeOf(replyToPartner(actor, sent.code, { text: 'Yes.' }));
    }
    const refused = Object.keys(office.people).map((name): [string, string] => [name, 'FORBIDDEN']);
    expect(outcomes).toEqual({
      ...Object.fromEntries(refused),
      supervisorA: 'done',
      otherSupervisorA: 'done',
      supervisorB: 'NOT_FOUND',
    });
    expect(await outcomeOf(replyToPartner(away.people.supervisorA, sent.code, { text: 'Yes.' }))).toBe(
      'NOT_FOUND',
    );
    const read = Object.values(office.people).map((actor) => outcomeOf(readMessages(actor, sent.code)));
    expect(await Promise.all(read)).toEqual(
      Object.keys(office.people).map((name) =>
        /^(?:worker|otherWorker|supervisor|otherSupervisor)/u.test(name)
          ? name.endsWith('A')
            ? 'done'
            : 'NOT_FOUND'
          : 'FORBIDDEN',
      ),
    );
  });

  it('not in somebody else’s name or side, in the database either', async () => {
    const sent = await sendPacketOf(office);
    const { partner, otherPartner, workerA, supervisorA } = office.people;
    const write = (actor: typeof partner, side: string, authorId: string) =>
      outcomeOf(
        asActor(actor, (tx) =>
          tx.referralMessage.createMany({
            data: {
              organizationId: office.organizationId,
              referralId: sent.id,
              ordinal: 99,
              side,
              kind: 'Other',
              authorId,
            },
          }),
        ),
      );
    const tries = [
      await write(partner, 'Desk', partner.userId),
      await write(partner, 'Partner', supervisorA.userId),
      await write(otherPartner, 'Partner', otherPartner.userId),
      await write(workerA, 'Desk', workerA.userId),
    ];
    expect(tries).not.toContain('done');
  });
});

it('an answer is told to the requester and the reviewers, and not to the partner', async () => {
  const own = await openOffice();
  const sent = await sendPacketOf(own);
  await answerPacket(own.people.partner, sent.packet, { answer: 'accept' });
  for (const name of ['workerA', 'supervisorA', 'otherSupervisorA'] as const) {
    expect(await noticesOf(own, own.people[name].userId)).toContain('PartnerAnswered');
  }
  for (const name of ['workerB', 'supervisorB', 'partner', 'otherPartner'] as const) {
    expect(await noticesOf(own, own.people[name].userId)).not.toContain('PartnerAnswered');
  }
});
