import { beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '@/lib/auth/issue-token';
import { type Action, can, permissions } from '@/lib/auth/permissions';
import { endSessions, findSessionActor } from '@/lib/auth/session';
import { signIn } from '@/lib/auth/sign-in';
import { type Actor, systemActor } from '@/lib/core/actor';
import { dayMs, hourMs } from '@/lib/core/clock';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { listNotices } from '@/lib/notices/list-notices';
import { makeLink, type PartnerLink } from '@/lib/partner-links/make-link';
import { openLink } from '@/lib/partner-links/open-link';
import { confirmCapacity } from '@/lib/partners/confirm-capacity';
import { listPeople } from '@/lib/people/list-people';
import { answerPacket } from '@/lib/referrals/answer-packet';
import { askQuestion } from '@/lib/referrals/ask-question';
import { listPackets } from '@/lib/referrals/list-packets';
import { readPacket } from '@/lib/referrals/read-packet';
import { readReferral } from '@/lib/referrals/read-referral';
import { takeBackReferral } from '@/lib/referrals/take-back';
import { type Office, openOffice } from '@/tests/db/office';
import { later, outcomeOf, type SentPacket, sendPacketOf } from './sent-packet';

let office: Office;
let away: Office;
beforeAll(async () => {
  office = await openOffice();
  away = await openOffice();
});

const tokenOf = ({ link }: PartnerLink) => link.split('#')[1] ?? '';
const wrong = (code: string) => (code === '00000000' ? '11111111' : '00000000');
const open = (link: PartnerLink, code = link.code) => openLink({ token: tokenOf(link), code });

async function linked(): Promise<{ sent: SentPacket; link: PartnerLink }> {
  const sent = await sendPacketOf(office);
  return { sent, link: await makeLink(office.people.workerA, sent.code) };
}

async function visitor(link: PartnerLink): Promise<Actor> {
  const actor = await findSessionActor((await open(link)).claim);
  if (!actor) throw new Error('No session.');
  return actor;
}

const refusalOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: { code?: string; fields?: Record<string, string> }) =>
      `${error.code} ${Object.values(error.fields ?? {}).join()}`,
  );
const dead = 'UNAUTHENTICATED linkDead';

describe('a one-use link', () => {
  it('opens once, with its code, and only hashes of both are kept', async () => {
    const { sent, link } = await linked();
    expect(link.link).toContain('/packet#');
    expect(link.code).toMatch(/^\d{8}$/u);
    const rows = JSON.stringify(
      await asSystem(office.organizationId, (tx) =>
        tx.partnerLink.findMany({ where: { referralId: sent.id } }),
      ),
    );
    expect(rows).not.toContain(link.code);
    expect(rows).not.toContain(tokenOf(link).split('.')[1]);
    expect(await refusalOf(open(link, wrong(link.code)))).toBe('UNAUTHENTICATED linkCode');
    const spaced = `${link.code.slice(0, 4)} ${link.code.slice(4)}`;
    expect((await open(link, spaced)).packet).toBe(sent.packet);
    expect(await refusalOf(open(link))).toBe(dead);
  });

  it('is dead after five wrong codes, also when fifty are tried at once', async () => {
    const { sent, link } = await linked();
    const tries = await Promise.all(
      Array.from({ length: 50 }, () => refusalOf(open(link, wrong(link.code)))),
    );
    expect(tries.filter((refusal) => refusal === 'UNAUTHENTICATED linkCode').length).toBeLessThanOrEqual(4);
    expect(new Set(tries).has('opened')).toBe(false);
    expect(await refusalOf(open(link))).toBe(dead);
    const [row] = await asSystem(office.organizationId, (tx) =>
      tx.partnerLink.findMany({ where: { referralId: sent.id } }),
    );
    expect(row).toMatchObject({ attempts: 5, openedAt: null });
  });

  it('of fifty with the right code at once one opens', async () => {
    const { sent, link } = await linked();
    const tries = await Promise.all(Array.from({ length: 50 }, () => refusalOf(open(link))));
    expect(tries.filter((outcome) => outcome === 'opened')).toHaveLength(1);
    // A machine that is busy may turn some away before they reach the link.
    const others = tries.filter((outcome) => outcome !== 'opened' && outcome !== dead);
    expect(others.filter((outcome) => outcome !== 'UNAVAILABLE ')).toEqual([]);
    const sessions = await asSystem(office.organizationId, (tx) =>
      tx.session.count({ where: { referralId: sent.id } }),
    );
    expect(sessions).toBe(1);
  });

  it('unknown, withdrawn, too old, replaced or of a packet that is gone is one and the same refusal', async () => {
    const { workerA } = office.people;
    const { link, sent } = await linked();
    const organization = tokenOf(link).split('.')[0];
    expect(await refusalOf(openLink({ token: `${organization}.${'a'.repeat(43)}`, code: link.code }))).toBe(
      dead,
    );
    for (const token of ['nothing', `${'-'.repeat(36)}.${'a'.repeat(43)}`, tokenOf(link).slice(1)]) {
      expect(await refusalOf(openLink({ token, code: link.code }))).toBe(dead);
    }
    expect(await later(73 * hourMs, () => refusalOf(open(link)))).toBe(dead);
    const newer = await makeLink(workerA, sent.code);
    expect(await refusalOf(open(link))).toBe(dead);
    await takeBackReferral(workerA, sent.code);
    expect(await refusalOf(open(newer))).toBe(dead);
  });

  it('is made by whoever may take the referral back, while the packet is with the partner', async () => {
    const sent = await sendPacketOf(office);
    const outcomes: Record<string, string> = {};
    for (const [name, actor] of Object.entries(office.people)) {
      outcomes[name] = await outcomeOf(makeLink(actor, sent.code));
    }
    expect(outcomes).toEqual({
      workerA: 'done',
      otherWorkerA: 'NOT_FOUND',
      workerB: 'NOT_FOUND',
      supervisorA: 'done',
      otherSupervisorA: 'done',
      supervisorB: 'NOT_FOUND',
      reportOfficer: 'FORBIDDEN',
      administrator: 'FORBIDDEN',
      partner: 'FORBIDDEN',
      otherPartner: 'FORBIDDEN',
    });
    expect(await outcomeOf(makeLink(away.people.supervisorA, sent.code))).toBe('NOT_FOUND');
    await answerPacket(office.people.partner, sent.packet, {
      answer: 'decline',
      declineReason: 'X_NoCapacity',
    });
    expect(await outcomeOf(makeLink(office.people.workerA, sent.code))).toBe('NOT_ALLOWED_NOW');
  });
});

describe('a visitor by a link', () => {
  it('sees one packet of all that are with the partner, and may answer and ask', async () => {
    const { sent, link } = await linked();
    const other = await sendPacketOf(office);
    const guest = await visitor(link);
    expect((await listPackets(guest)).map(({ code }) => code)).toEqual([sent.packet]);
    expect((await readPacket(guest, sent.packet)).code).toBe(sent.packet);
    for (const code of [other.packet, other.code]) {
      expect(await outcomeOf(readPacket(guest, code))).toBe('NOT_FOUND');
      expect(await outcomeOf(askQuestion(guest, code, { kind: 'Other' }))).toBe('NOT_FOUND');
      expect(await outcomeOf(answerPacket(guest, code, { answer: 'accept' }))).toBe('NOT_FOUND');
    }
    await askQuestion(guest, sent.packet, { kind: 'Timing' });
    await answerPacket(guest, sent.packet, { answer: 'accept' });
    const { history } = await readReferral(office.people.workerA, sent.code);
    expect(history.at(-1)).toMatchObject({ act: 'Accept', actor: 'Partner 0' });
  });

  it('sees no other row in the database, whatever the use case', async () => {
    const { sent, link } = await linked();
    await sendPacketOf(office);
    const guest = await visitor(link);
    const seen = await asActor(guest, async (tx) => ({
      referrals: (await tx.referral.findMany({ select: { id: true } })).map(({ id }) => id),
      packets: (await tx.referralPacket.findMany({ select: { code: true } })).map(({ code }) => code),
      cases: await tx.case.count(),
      links: await tx.partnerLink.count(),
      notices: await tx.notice.count(),
      incoming: await tx.incomingReferral.count(),
    }));
    expect(seen).toEqual({
      referrals: [sent.id],
      packets: [sent.packet],
      cases: 0,
      links: 0,
      notices: 0,
      incoming: 0,
    });
  });

  it('may do nothing else that the partner’s people may', async () => {
    const { link } = await linked();
    const guest = await visitor(link);
    expect(await outcomeOf(confirmCapacity(guest, { capacity: 'Open' }))).toBe('FORBIDDEN');
    expect(await outcomeOf(listNotices(guest))).toBe('FORBIDDEN');
    const actions = Object.values(permissions).flatMap((granted) => Object.keys(granted) as Action[]);
    const allowed = new Set(actions.filter((action) => can(guest, action)));
    expect(allowed).toEqual(new Set(['packet.read', 'packet.answer']));
  });

  it('sees nothing once the packet was taken back or expired', async () => {
    for (const end of ['taken', 'expired'] as const) {
      const { sent, link } = await linked();
      const guest = await visitor(link);
      if (end === 'taken') await takeBackReferral(office.people.workerA, sent.code);
      const look = async () => [
        await listPackets(guest),
        await outcomeOf(readPacket(guest, sent.packet)),
        await outcomeOf(askQuestion(guest, sent.packet, { kind: 'Other' })),
        await outcomeOf(answerPacket(guest, sent.packet, { answer: 'accept' })),
      ];
      const seen = await later(end === 'expired' ? 31 * dayMs : 0, look);
      expect(seen).toEqual([[], 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    }
  });

  it('signs out of this packet and ends no other visit', async () => {
    const [first, second] = [await linked(), await linked()];
    const claims = [(await open(first.link)).claim, (await open(second.link)).claim] as const;
    const [one, other] = [await findSessionActor(claims[0]), await findSessionActor(claims[1])];
    await asSystem(office.organizationId, (tx) => endSessions(tx, office.organizationId, one?.userId ?? ''));
    expect(await findSessionActor(claims[0])).toBeNull();
    expect(await findSessionActor(claims[1])).toEqual(other);
    const again = await visitor(await makeLink(office.people.workerA, first.sent.code));
    expect(again.userId).toBe(one?.userId);
  });

  it('has an account nobody signs in with, that no list shows and nobody is told through', async () => {
    const { link } = await linked();
    const guest = await visitor(link);
    const account = await asSystem(office.organizationId, (tx) =>
      tx.user.findFirstOrThrow({ where: { id: guest.userId } }),
    );
    for (const password of ['none', '', account.passwordHash, 'a'.repeat(20)]) {
      expect(await outcomeOf(signIn({ username: account.username, password }))).toBe('UNAUTHENTICATED');
    }
    const token = { username: account.username, label: 'visitor' };
    expect(await outcomeOf(issueToken(systemActor(office.organizationId), token))).toBe('NOT_FOUND');
    const { people } = await listPeople(office.people.administrator);
    expect(people.map(({ id }) => id)).not.toContain(guest.userId);
    await sendPacketOf(office);
    const told = await asSystem(office.organizationId, (tx) =>
      tx.notice.count({ where: { userId: guest.userId } }),
    );
    expect(told).toBe(0);
  });
});
