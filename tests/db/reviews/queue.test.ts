import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordCase } from '@/lib/cases/record-case';
import type { Actor } from '@/lib/core/actor';
import { hourMs, shiftClockByMs } from '@/lib/core/clock';
import { closeEmergency } from '@/lib/referrals/close-emergency';
import { decideReview } from '@/lib/referrals/decide-review';
import { handOver } from '@/lib/referrals/hand-over';
import { listReviewQueue } from '@/lib/referrals/list-review-queue';
import { readReferral } from '@/lib/referrals/read-referral';
import { requestAndSubmit } from '@/lib/referrals/request-and-submit';
import { sendUrgently } from '@/lib/referrals/send-urgently';
import { asActor } from '@/lib/db/as-actor';
import { listNotices } from '@/lib/notices/list-notices';
import { readCaseload } from '@/lib/reviews/read-caseload';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => shiftClockByMs(0));

async function submitted(requester: Actor, riskLevel: string, service = 'SafeShelter'): Promise<string> {
  const { code: caseCode } = await recordCase(requester, { ...someAnswers, riskLevel });
  const { code } = await requestAndSubmit(requester, caseCode, {
    service,
    partnerId: office.partners[0],
  });
  return code;
}

async function emergency(requester: Actor): Promise<string> {
  const { code: caseCode } = await recordCase(requester, someAnswers);
  const { code } = await sendUrgently(requester, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
    dangerSign: 'LifeAtRisk',
  });
  return code;
}

const codes = async (actor: Actor) => (await listReviewQueue(actor)).items.map(({ code }) => code);

describe('the review queue', () => {
  it('is every supervisor’s own team’s, emergencies first, then by deadline; for nobody else', async () => {
    const { workerA, workerB, supervisorA, supervisorB, otherSupervisorA } = office.people;
    const low = await submitted(workerA, 'Low', 'LegalAid');
    const medium = await submitted(workerA, 'Medium', 'LegalAid');
    const high = await submitted(workerA, 'High', 'LegalAid');
    const own = await submitted(supervisorA, 'High', 'LegalAid');
    const elsewhere = await submitted(workerB, 'High');
    const urgent = await emergency(workerA);

    const queue = await listReviewQueue(supervisorA);
    expect(queue.items[0]).toMatchObject({ code: urgent, isOpenEmergency: true, status: 'Sent' });
    expect(queue.items.slice(3).map(({ code }) => code)).toEqual([medium, low]);
    expect(
      queue.items
        .slice(1, 3)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual([high, own].toSorted());
    expect(queue.items.filter(({ isOwnRequest }) => isOwnRequest).map(({ code }) => code)).toEqual([own]);
    expect(queue).toMatchObject({ total: 5, counts: { emergencies: 1, overdue: 0, own: 1, forReader: 0 } });
    expect((await codes(otherSupervisorA)).toSorted()).toEqual((await codes(supervisorA)).toSorted());
    expect(await codes(supervisorB)).toEqual([elsewhere]);

    shiftClockByMs(25 * hourMs);
    expect((await listReviewQueue(supervisorA)).counts.overdue).toBe(3);
    shiftClockByMs(0);

    for (const actor of Object.values(office.people).filter(({ role }) => role !== 'supervisor')) {
      await expect(listReviewQueue(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(readCaseload(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }

    const load = await readCaseload(supervisorA);
    expect(load.find(({ id }) => id === workerA.userId)).toEqual({
      id: workerA.userId,
      name: 'workerA',
      openCases: 4,
      waiting: 4,
      overdue: 0,
    });
    expect(load.map(({ name }) => name)).not.toContain('workerB');
  });
});

describe('handing one over', () => {
  it('marks whose turn it is for everyone, tells them, and leaves the others able to decide', async () => {
    const { workerA, supervisorA, otherSupervisorA } = office.people;
    const code = await submitted(workerA, 'High');
    await handOver(supervisorA, code, { reviewerId: otherSupervisorA.userId });
    const rowOf = async (actor: Actor) =>
      (await listReviewQueue(actor)).items.find((row) => row.code === code);
    expect((await rowOf(otherSupervisorA))?.handedTo).toEqual({ isReader: true, name: 'otherSupervisorA' });
    expect((await rowOf(supervisorA))?.handedTo).toEqual({ isReader: false, name: 'otherSupervisorA' });
    expect((await listReviewQueue(otherSupervisorA)).counts.forReader).toBe(1);
    const told = await listNotices(otherSupervisorA);
    expect(told.filter((notice) => notice.subjectCode === code).map(({ kind }) => kind)).toContain(
      'ReferralHandedOver',
    );
    await handOver(otherSupervisorA, code, { reviewerId: null });
    expect((await rowOf(supervisorA))?.handedTo).toBeNull();
    expect((await decideReview(supervisorA, code, { decision: 'approve' })).status).toBe('Sent');
    await expect(handOver(supervisorA, code, { reviewerId: null })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
    });
  });

  it('is refused for who asked, and to who may not decide this one', async () => {
    const { supervisorA, otherSupervisorA, supervisorB, workerA } = office.people;
    const code = await submitted(supervisorA, 'High');
    const to = (reviewerId: string) => ({ reviewerId });
    await expect(handOver(supervisorA, code, to(otherSupervisorA.userId))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(handOver(workerA, code, to(otherSupervisorA.userId))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(handOver(supervisorB, code, to(supervisorB.userId))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const { userId } of [supervisorA, supervisorB, workerA]) {
      await expect(handOver(otherSupervisorA, code, to(userId))).rejects.toMatchObject({
        code: 'INVALID',
        fields: { reviewerId: 'notInTeam' },
      });
    }
  });
});

describe('the review of an emergency', () => {
  it('is closed by someone else, once; who sent it is refused here and in the database', async () => {
    const { supervisorA, otherSupervisorA, supervisorB, workerA } = office.people;
    const code = await emergency(supervisorA);
    const finding = { finding: 'JustifiedTooMuchShared' };
    await expect(closeEmergency(supervisorA, code, finding)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(closeEmergency(workerA, code, finding)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(closeEmergency(supervisorB, code, finding)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      asActor(supervisorA, (tx) =>
        tx.referral.updateMany({
          where: { code },
          data: { emergencyClosedAt: new Date(), emergencyClosedById: supervisorA.userId },
        }),
      ),
    ).rejects.toThrow();
    expect(await codes(otherSupervisorA)).toContain(code);

    await closeEmergency(otherSupervisorA, code, finding);
    expect(await codes(otherSupervisorA)).not.toContain(code);
    expect((await readReferral(supervisorA, code)).history.map(({ act }) => act)).toContain('CloseEmergency');
    await expect(closeEmergency(otherSupervisorA, code, finding)).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
    });
    await expect(
      asActor(otherSupervisorA, (tx) =>
        tx.referral.updateMany({ where: { code }, data: { emergencyClosedAt: null } }),
      ),
    ).rejects.toThrow();
  });
});
