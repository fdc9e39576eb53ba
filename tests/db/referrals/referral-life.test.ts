import { beforeAll, describe, expect, it } from 'vitest';
import { editCase } from '@/lib/cases/edit-case';
import { recordCase } from '@/lib/cases/record-case';
import type { Actor } from '@/lib/core/actor';
import { dayMs, shiftClockByMs } from '@/lib/core/clock';
import { asActor } from '@/lib/db/as-actor';
import { answerPacket } from '@/lib/referrals/answer-packet';
import { decideReview } from '@/lib/referrals/decide-review';
import { listPackets } from '@/lib/referrals/list-packets';
import { listReviewQueue } from '@/lib/referrals/list-review-queue';
import { readPacket } from '@/lib/referrals/read-packet';
import { readReferral } from '@/lib/referrals/read-referral';
import { requestReferral } from '@/lib/referrals/request-referral';
import { submitReferral } from '@/lib/referrals/submit-referral';
import { takeBackReferral } from '@/lib/referrals/take-back';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

async function submitted(requester: Actor = office.people.workerA): Promise<string> {
  const { code: caseCode } = await recordCase(requester, someAnswers);
  const { code } = await requestReferral(requester, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
  });
  await submitReferral(requester, code);
  return code;
}

async function sent(): Promise<{ code: string; packet: string }> {
  const code = await submitted();
  await decideReview(office.people.supervisorA, code, { decision: 'approve' });
  const [newest] = await listPackets(office.people.partner);
  if (!newest) throw new Error('Nothing was sent.');
  return { code, packet: newest.code };
}

describe('a referral', () => {
  it('goes from draft through review to the partner and back with an outcome', async () => {
    const { workerA, supervisorA, partner } = office.people;
    const { code, packet } = await sent();
    expect((await readReferral(supervisorA, code)).status).toBe('Sent');
    await answerPacket(partner, packet, { answer: 'accept' });
    await answerPacket(partner, packet, { answer: 'start' });
    await answerPacket(partner, packet, { answer: 'complete', outcome: 'ServiceProvided' });
    const done = await readReferral(workerA, code);
    expect(done).toMatchObject({ status: 'Completed', outcome: 'ServiceProvided', acts: [] });
    expect(done.history.map(({ act }) => act)).toEqual([
      'Create',
      'Submit',
      'Approve',
      'Send',
      'Accept',
      'Start',
      'Complete',
    ]);
  });

  it('returned with a reason comes back, is changed and submitted again', async () => {
    const { workerA, supervisorA } = office.people;
    const code = await submitted();
    await decideReview(supervisorA, code, { decision: 'return', reason: 'Share less.' });
    const returned = await readReferral(workerA, code);
    expect(returned).toMatchObject({
      status: 'Returned',
      decision: { reason: 'Share less.', reviewer: 'supervisorA' },
    });
    await submitReferral(workerA, code, { packetFields: ['ageBand'] });
    expect(await readReferral(supervisorA, code)).toMatchObject({
      status: 'InReview',
      packetFields: ['ageBand'],
      decision: null,
    });
  });

  it('cannot be returned or declined without a reason, or with one that identifies somebody', async () => {
    const code = await submitted();
    const decide = (input: unknown) => decideReview(office.people.supervisorA, code, input);
    await expect(decide({ decision: 'return' })).rejects.toMatchObject({
      fields: { reason: 'reasonNeeded' },
    });
    await expect(decide({ decision: 'decline', reason: 'ask hana@example.com' })).rejects.toMatchObject({
      code: 'IDENTIFYING_TEXT',
    });
  });

  it('needs the person’s consent to be submitted and again to be approved', async () => {
    const { workerA } = office.people;
    const { code: caseCode } = await recordCase(workerA, { ...someAnswers, consents: [] });
    const { code } = await requestReferral(workerA, caseCode, {
      service: 'SafeShelter',
      partnerId: office.partners[0],
    });
    await expect(submitReferral(workerA, code)).rejects.toMatchObject({ code: 'CONSENT_MISSING' });
  });

  it('goes only to an active partner that gives the service', async () => {
    const { workerA } = office.people;
    const { code: caseCode } = await recordCase(workerA, someAnswers);
    const ask = (input: unknown) => requestReferral(workerA, caseCode, input);
    await expect(ask({ service: 'Education', partnerId: office.partners[0] })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(ask({ service: 'SafeShelter', partnerId: office.organizationId })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('four eyes', () => {
  it('a supervisor who asked cannot decide, sees it locked in the queue, and a colleague can', async () => {
    const { supervisorA, otherSupervisorA } = office.people;
    const code = await submitted(supervisorA);
    await expect(decideReview(supervisorA, code, { decision: 'approve' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const queue = await listReviewQueue(supervisorA);
    expect(queue.items.find((row) => row.code === code)?.isOwnRequest).toBe(true);
    expect((await decideReview(otherSupervisorA, code, { decision: 'approve' })).status).toBe('Sent');
  });

  it('holds in the database too, against a program that goes past the use case', async () => {
    const { supervisorA, workerA } = office.people;
    const own = await submitted(supervisorA);
    const decide = (actor: Actor, code: string, reviewer: Actor) =>
      asActor(actor, (tx) =>
        tx.referral.updateMany({
          where: { code },
          data: { status: 'Approved', decision: 'Approve', reviewedById: reviewer.userId },
        }),
      );
    await expect(decide(supervisorA, own, supervisorA)).rejects.toMatchObject({
      sqlState: expect.stringMatching(/23514|42501/u),
    });
    // In somebody else's name, or as a caseworker.
    await expect(decide(supervisorA, own, office.people.otherSupervisorA)).rejects.toMatchObject({
      sqlState: '42501',
    });
    const code = await submitted();
    await expect(decide(workerA, code, supervisorA)).rejects.toMatchObject({ sqlState: '42501' });
  });

  it('of fifty decisions at once exactly one counts, and the audit agrees', async () => {
    const { supervisorA, otherSupervisorA } = office.people;
    const code = await submitted();
    const decisions = ['approve', 'return', 'decline'] as const;
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        decideReview(index % 2 === 0 ? supervisorA : otherSupervisorA, code, {
          decision: decisions[index % 3],
          reason: 'Because.',
        }).then(
          () => 'decided',
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'decided')).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => outcome === 'CONFLICT' || outcome === 'NOT_ALLOWED_NOW'),
    ).toHaveLength(49);
    const { history } = await readReferral(supervisorA, code);
    expect(history.filter(({ act }) => ['Approve', 'Return', 'Decline'].includes(act))).toHaveLength(1);
  });
});

describe('a packet', () => {
  it('shows the partner the minimum and nothing that leads back', async () => {
    const { partner } = office.people;
    const { code, packet } = await sent();
    const { caseCode } = await readReferral(office.people.workerA, code);
    const seen = JSON.stringify([await readPacket(partner, packet), await listPackets(partner)]);
    for (const secret of [
      caseCode,
      code,
      'workerA',
      'supervisorA',
      office.people.workerA.userId,
      'CN-JL',
      'ForcedMarriage',
    ]) {
      expect(seen).not.toContain(secret);
    }
    expect(seen).toContain('21--23');
  });

  it('is frozen: later changes of the case do not reach it', async () => {
    const { code, packet } = await sent();
    const { caseCode } = await readReferral(office.people.workerA, code);
    await editCase(office.people.workerA, caseCode, { ...someAnswers, riskLevel: 'Low', version: 1 });
    expect((await readPacket(office.people.partner, packet)).answers.riskLevel).toEqual(['High']);
    expect((await readReferral(office.people.workerA, code)).packet.riskLevel).toEqual(['High']);
  });

  it('is nobody else’s, and gone once revoked', async () => {
    const { partner, otherPartner, workerA } = office.people;
    const { code, packet } = await sent();
    await expect(readPacket(otherPartner, packet)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answerPacket(otherPartner, packet, { answer: 'accept' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await takeBackReferral(workerA, code)).status).toBe('Revoked');
    await expect(readPacket(partner, packet)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answerPacket(partner, packet, { answer: 'accept' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await asActor(partner, (tx) => tx.referralPacket.count({ where: { code: packet } }))).toBe(0);
  });

  it('cannot be read after it expired', async () => {
    const { packet } = await sent();
    shiftClockByMs(31 * dayMs);
    try {
      await expect(readPacket(office.people.partner, packet)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    } finally {
      shiftClockByMs(0);
    }
  });

  it('cannot be answered twice', async () => {
    const { packet } = await sent();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        answerPacket(
          office.people.partner,
          packet,
          index % 2 === 0 ? { answer: 'accept' } : { answer: 'decline', declineReason: 'X_NoCapacity' },
        ).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    );
    expect(answers.filter((answer) => answer === 'answered')).toHaveLength(1);
  });
});
