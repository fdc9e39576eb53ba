import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordCase } from '@/lib/cases/record-case';
import { recordConsent } from '@/lib/consents/record-consent';
import type { Actor } from '@/lib/core/actor';
import { hourMs, minuteMs, shiftClockByMs } from '@/lib/core/clock';
import { asSystem } from '@/lib/db/as-actor';
import { listNotices } from '@/lib/notices/list-notices';
import { runDeskClock } from '@/lib/referrals/clock/run-desk-clock';
import { packetLifetimeMs } from '@/lib/referrals/deadlines';
import { closeEmergency } from '@/lib/referrals/close-emergency';
import { decideReview } from '@/lib/referrals/decide-review';
import { listPackets } from '@/lib/referrals/list-packets';
import { readReferral } from '@/lib/referrals/read-referral';
import { requestAndSubmit } from '@/lib/referrals/request-and-submit';
import { sendUrgently } from '@/lib/referrals/send-urgently';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => shiftClockByMs(0));

/** High risk and a shelter: 24 hours to decide, 24 to answer. */
async function submitted(): Promise<string> {
  const { workerA } = office.people;
  const { code } = await recordCase(workerA, someAnswers);
  const referral = await requestAndSubmit(workerA, code, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
  });
  return referral.code;
}

async function kindsFor(actor: Actor, code: string): Promise<string[]> {
  const notices = await listNotices(actor);
  return notices.filter(({ subjectCode }) => subjectCode === code).map(({ kind }) => kind);
}

const tick = () => runDeskClock(office.organizationId);

describe('a referral that waits for its review', () => {
  it('is reminded of once near its end, and escalated once after it', async () => {
    const { workerA, supervisorA } = office.people;
    const code = await submitted();
    await tick();
    expect(await kindsFor(supervisorA, code)).toEqual(['ReferralToReview']);

    shiftClockByMs(19 * hourMs);
    await tick();
    await tick();
    expect((await kindsFor(supervisorA, code)).toSorted()).toEqual(['ReferralDue', 'ReferralToReview']);
    expect(await kindsFor(workerA, code)).toEqual([]);

    shiftClockByMs(25 * hourMs);
    await Promise.all([tick(), tick(), tick()]);
    expect((await kindsFor(supervisorA, code)).filter((kind) => kind === 'ReferralOverdue')).toHaveLength(1);
    expect(await kindsFor(workerA, code)).toEqual(['ReferralOverdue']);
  });

  it('is reminded of anew with a new deadline, after it was sent', async () => {
    const { partner, supervisorA } = office.people;
    const code = await submitted();
    shiftClockByMs(25 * hourMs);
    await tick();
    await decideReview(supervisorA, code, { decision: 'approve' });
    const [packet] = await listPackets(partner);
    const mine = async () => kindsFor(partner, packet?.code ?? '');
    expect(await mine()).toEqual(['PacketArrived']);
    shiftClockByMs((25 + 19) * hourMs);
    await tick();
    expect((await mine()).toSorted()).toEqual(['PacketArrived', 'PacketRemind']);
    shiftClockByMs((25 + 25) * hourMs);
    await tick();
    await tick();
    expect((await mine()).toSorted()).toEqual(['PacketArrived', 'PacketRemind', 'PacketRemind']);
  });
});

describe('a packet nobody answered', () => {
  it('expires when it can no longer be read, once, and whoever asked is told', async () => {
    const { partner, supervisorA, workerA } = office.people;
    const code = await submitted();
    await decideReview(supervisorA, code, { decision: 'approve' });
    shiftClockByMs(packetLifetimeMs + minuteMs);
    const turns = await Promise.all([tick(), tick()]);
    expect(turns.reduce((sum, { expired }) => sum + expired, 0)).toBeGreaterThan(0);
    const expired = await readReferral(workerA, code);
    expect(expired.status).toBe('Expired');
    expect(expired.history.filter(({ act }) => act === 'Expire')).toHaveLength(1);
    expect(await kindsFor(workerA, code)).toContain('ReferralExpired');
    const packet = await asSystem(office.organizationId, (tx) =>
      tx.referralPacket.findFirstOrThrow({ where: { referral: { is: { code } } }, select: { code: true } }),
    );
    expect((await listPackets(partner)).map((row) => row.code)).not.toContain(packet.code);
  });
});

describe('a held decision', () => {
  it('takes effect by the clock when its seconds have passed, once', async () => {
    const { partner, supervisorA, workerA } = office.people;
    const before = (await listPackets(partner)).length;
    const code = await submitted();
    const held = await decideReview(supervisorA, code, { decision: 'approve', holdSeconds: 10 });
    expect(held.status).toBe('Approved');
    await tick();
    expect(await listPackets(partner)).toHaveLength(before);
    shiftClockByMs(11_000);
    await Promise.all([tick(), tick(), tick(), tick()]);
    expect(await listPackets(partner)).toHaveLength(before + 1);
    const sent = await readReferral(workerA, code);
    expect(sent.history.filter(({ act }) => act === 'Send')).toHaveLength(1);
    expect(await kindsFor(workerA, code)).toEqual(['ReferralApproved']);
  });

  it('that was turned down is told of when its seconds have passed, and not before', async () => {
    const { supervisorA, workerA } = office.people;
    const code = await submitted();
    await decideReview(supervisorA, code, { decision: 'return', reason: 'Share less.', holdSeconds: 10 });
    await tick();
    expect(await kindsFor(workerA, code)).toEqual([]);
    shiftClockByMs(11_000);
    await tick();
    expect(await kindsFor(workerA, code)).toEqual(['ReferralReturned']);
  });
});

describe('a held decision after Rowan stood still', () => {
  it('is not sent when the consent ended meanwhile: the packet is taken back and whoever asked is told', async () => {
    const { partner, supervisorA, workerA } = office.people;
    const { code: caseCode } = await recordCase(workerA, someAnswers);
    const expiresOn = new Date(Date.now() + 2 * 24 * hourMs).toISOString().slice(0, 10);
    await recordConsent(workerA, caseCode, { scope: 'ReferralSharing', state: 'Given', expiresOn });
    const input = { service: 'SafeShelter', partnerId: office.partners[0] };
    const { code } = await requestAndSubmit(workerA, caseCode, input);
    await decideReview(supervisorA, code, { decision: 'approve', holdSeconds: 10 });
    const before = await listPackets(partner);
    shiftClockByMs(4 * 24 * hourMs);
    await tick();
    expect((await readReferral(workerA, code)).status).toBe('Revoked');
    expect(await listPackets(partner)).toHaveLength(before.length);
    expect(await kindsFor(workerA, code)).toContain('ReferralRecalled');
  });
});

describe('a case whose person no longer agrees to be worked with', () => {
  it('is referred no more, not even in an emergency, whatever was said of sharing', async () => {
    const { workerA } = office.people;
    const { code: caseCode } = await recordCase(workerA, someAnswers);
    await recordConsent(workerA, caseCode, { scope: 'CaseManagement', state: 'Withdrawn' });
    const input = { service: 'SafeShelter', partnerId: office.partners[0] };
    await expect(requestAndSubmit(workerA, caseCode, input)).rejects.toMatchObject({
      code: 'CONSENT_MISSING',
    });
    await expect(
      sendUrgently(workerA, caseCode, { ...input, dangerSign: 'LifeAtRisk' }),
    ).rejects.toMatchObject({
      code: 'CONSENT_MISSING',
    });
  });
});

describe('an emergency', () => {
  it('is with the partner at once, and its review is chased until someone else closes it', async () => {
    const { partner, supervisorA, otherSupervisorA } = office.people;
    const { code: caseCode } = await recordCase(supervisorA, someAnswers);
    const { code, status } = await sendUrgently(supervisorA, caseCode, {
      service: 'SafeShelter',
      partnerId: office.partners[0],
      dangerSign: 'LifeAtRisk',
    });
    expect(status).toBe('Sent');
    expect((await listPackets(partner)).length).toBeGreaterThan(0);
    expect(await kindsFor(otherSupervisorA, code)).toEqual(['EmergencySent']);
    shiftClockByMs(25 * hourMs);
    await tick();
    await tick();
    expect(
      (await kindsFor(otherSupervisorA, code)).filter((kind) => kind === 'EmergencyOverdue'),
    ).toHaveLength(1);
    expect(await kindsFor(supervisorA, code)).not.toContain('EmergencyOverdue');
    await closeEmergency(otherSupervisorA, code, { finding: 'Justified' });
    expect((await tick()).overdueEmergencies).toBe(0);
  });
});
