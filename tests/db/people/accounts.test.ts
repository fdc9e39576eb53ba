import { beforeAll, describe, expect, it } from 'vitest';
import { findBearerActor } from '@/lib/auth/bearer';
import { endClaimedSession } from '@/lib/auth/end-session';
import { issueToken } from '@/lib/auth/issue-token';
import { findSessionActor, type SessionClaim } from '@/lib/auth/session';
import { signIn } from '@/lib/auth/sign-in';
import { systemActor } from '@/lib/core/actor';
import { hourMs, minuteMs, shiftClockByMs } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { asActor } from '@/lib/db/as-actor';
import { acceptInvitation } from '@/lib/people/accept-invitation';
import { addPerson } from '@/lib/people/add-person';
import { changePerson } from '@/lib/people/change-person';
import { invitePerson } from '@/lib/people/invite-person';
import { type Office, openOffice } from '@/tests/db/office';

let office: Office;
const password = 'three quiet herons wade';
const username = `kingfisher-${newId().slice(0, 6)}`;
let userId: string;

beforeAll(async () => {
  office = await openOffice();
  const person = { username, role: 'caseworker', team: 'Team 0', password };
  ({ userId } = await addPerson(systemActor(office.organizationId), person));
});

async function at<T>(shiftMs: number, work: () => Promise<T>): Promise<T> {
  shiftClockByMs(shiftMs);
  try {
    return await work();
  } finally {
    shiftClockByMs(0);
  }
}

describe('a session', () => {
  it('opens with the right password only, and every failure is the same', async () => {
    expect(
      await findSessionActor(await signIn({ username: username.toUpperCase(), password })),
    ).toMatchObject({ userId });
    const wrong = [
      { username, password: 'wrong' },
      { username: 'nobody', password },
      { username, password: 'x'.repeat(4_000) },
      { username: '', password: '' },
      { username: { $ne: null }, password },
      null,
    ];
    for (const input of wrong) {
      await expect(signIn(input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', fields: {} });
    }
  });

  it('takes composed and decomposed Hangul for the same password', async () => {
    const korean = `gangnam-${newId().slice(0, 6)}`;
    const words = '두루미 세 마리가 조용히 걷는다';
    await addPerson(systemActor(office.organizationId), {
      username: korean,
      role: 'caseworker',
      team: 'Team 0',
      password: words.normalize('NFC'),
    });
    await expect(signIn({ username: korean, password: words.normalize('NFD') })).resolves.toBeDefined();
  });

  it('ends after fifteen idle minutes and after ten hours of any use', async () => {
    const claim = await signIn({ username, password });
    expect(await at(14 * minuteMs, () => findSessionActor(claim))).not.toBeNull();
    expect(await at(28 * minuteMs, () => findSessionActor(claim))).not.toBeNull();
    expect(await at(44 * minuteMs, () => findSessionActor(claim))).toBeNull();
    const busy = await signIn({ username, password });
    for (let minutes = 10; minutes < 600; minutes += 10) {
      expect(await at(minutes * minuteMs, () => findSessionActor(busy))).not.toBeNull();
    }
    expect(await at(10 * hourMs, () => findSessionActor(busy))).toBeNull();
  });

  it('dies everywhere on sign-out, and a request on its way does not revive it', async () => {
    const [laptop, phone] = [await signIn({ username, password }), await signIn({ username, password })];
    const asking = Array.from({ length: 10 }, () => findSessionActor(phone));
    await Promise.all([endClaimedSession(laptop), ...asking]);
    expect(await findSessionActor(laptop)).toBeNull();
    expect(await findSessionActor(phone)).toBeNull();
  });

  it('dies when the account is disabled, and so do its tokens', async () => {
    const { administrator } = office.people;
    const claim = await signIn({ username, password });
    const token = await issueToken(systemActor(office.organizationId), { username, label: 'test' });
    expect(await findBearerActor(`Bearer ${token}`)).toMatchObject({ userId });
    await changePerson(administrator, { userId, status: 'disabled' });
    expect(await findSessionActor(claim)).toBeNull();
    expect(await findBearerActor(`Bearer ${token}`)).toBeNull();
    await expect(signIn({ username, password })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await changePerson(administrator, { userId, status: 'active' });
    expect(await findSessionActor(claim)).toBeNull();
  });

  it('is of one organisation: its token opens nothing in another', async () => {
    const other = await openOffice();
    const { token } = await signIn({ username, password });
    const forged: SessionClaim = { organizationId: other.organizationId, token };
    expect(await findSessionActor(forged)).toBeNull();
  });

  it.each([
    'Bearer %',
    'Bearer ',
    'Basic abc',
    'Bearer rowan_x',
    `Bearer ${'a'.repeat(5_000)}`,
    'bearer\nrowan_',
  ])('is not opened by the header %j', async (header) => {
    expect(await findBearerActor(header)).toBeNull();
  });
});

describe('an invitation', () => {
  const invite = (input: unknown) => invitePerson(office.people.administrator, input);
  const accept = (invitation: string) =>
    acceptInvitation({ invitation, displayName: 'Wren', password, locale: 'ko' });

  it('makes an account with the role it names, once', async () => {
    const link = await invite({
      username: 'wren',
      role: 'supervisor',
      teamId: office.teams[0],
      partnerId: '',
    });
    const outcomes = await Promise.allSettled([accept(link), accept(link)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const claim = outcomes.find((outcome) => outcome.status === 'fulfilled');
    expect(claim && (await findSessionActor(claim.value))).toMatchObject({
      role: 'supervisor',
      teamId: office.teams[0],
      locale: 'ko',
    });
  });

  it('does not work after 72 hours, nor with a changed secret', async () => {
    const link = await invite({ username: 'late', role: 'administrator', teamId: '', partnerId: '' });
    await expect(at(72 * hourMs, () => accept(link))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(accept(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(accept('nonsense')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('asks for the place that the role needs, and for no other', async () => {
    await expect(
      invite({ username: 'a1', role: 'caseworker', teamId: '', partnerId: '' }),
    ).rejects.toMatchObject({ fields: { teamId: 'teamForRole' } });
    await expect(
      invite({ username: 'a2', role: 'partner', teamId: '', partnerId: '' }),
    ).rejects.toMatchObject({ fields: { partnerId: 'partnerForRole' } });
    await expect(
      invite({ username: 'workera', role: 'administrator', teamId: '', partnerId: '' }),
    ).rejects.toMatchObject({ fields: { username: 'usernameTaken' } });
  });

  it('is an administrator’s to give', async () => {
    for (const actor of Object.values(office.people).filter(({ role }) => role !== 'administrator')) {
      const input = { username: 'x1', role: 'administrator', teamId: '', partnerId: '' };
      await expect(invitePerson(actor, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('a role', () => {
  it('cannot be taken by oneself, not even past the use case', async () => {
    const { workerA } = office.people;
    const climb = asActor(workerA, (tx) =>
      tx.user.updateMany({ where: { id: workerA.userId }, data: { role: 'administrator', teamId: null } }),
    );
    await expect(climb).rejects.toMatchObject({ sqlState: '42501' });
  });
});
