import { beforeAll, describe, expect, it } from 'vitest';
import { recordCase } from '@/lib/cases/record-case';
import { recordConsent } from '@/lib/consents/record-consent';
import { dayMs, now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { answerPacket } from '@/lib/referrals/answer-packet';
import { decideReview } from '@/lib/referrals/decide-review';
import { requestAndSubmit } from '@/lib/referrals/request-and-submit';
import { sendUrgently } from '@/lib/referrals/send-urgently';
import { readReview } from '@/lib/reviews/read-review';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

interface Asked {
  answers?: object;
  partner?: 0 | 1;
  request?: object;
}

async function submitted({ answers = {}, partner = 0, request = {} }: Asked = {}) {
  const { workerA } = office.people;
  const { code: caseCode } = await recordCase(workerA, { ...someAnswers, ...answers });
  const { code } = await requestAndSubmit(workerA, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[partner],
    ...request,
  });
  return { code, caseCode };
}

describe('what a supervisor weighs', () => {
  it('is the packet, what exceeds the minimum and why, and that it is codes only', async () => {
    const { code } = await submitted({
      request: {
        packetFields: ['ageBand', 'gender', 'citizenships'],
        fieldReasons: { citizenships: 'ServiceNeedsIt' },
      },
    });
    const review = await readReview(office.people.supervisorA, code);
    expect(review).toMatchObject({
      packet: { ageBand: ['21--23'], gender: ['Feminine'], citizenships: ['KP'] },
      fieldsBeyondMinimum: ['citizenships'],
      fieldReasons: { citizenships: 'ServiceNeedsIt' },
      notCoded: [],
      canOpenCase: true,
      emergency: null,
      heldUntil: null,
    });
    expect(review.reviewers.map(({ name }) => name)).toEqual(['otherSupervisorA']);
  });

  it('is any answer that is no code, which is found and cannot be approved', async () => {
    const { supervisorA } = office.people;
    const { code } = await submitted();
    // As a program with the database's password could leave it.
    await asSystem(office.organizationId, (tx) =>
      tx.person.updateMany({
        where: { case: { is: { referrals: { some: { code } } } } },
        data: { gender: 'SomebodysName' },
      }),
    );
    expect((await readReview(supervisorA, code)).notCoded).toEqual(['gender']);
    await expect(decideReview(supervisorA, code, { decision: 'approve' })).rejects.toMatchObject({
      code: 'INVALID',
      fields: { packetFields: 'unknownCode' },
    });
    const trimmed = await decideReview(supervisorA, code, {
      decision: 'approve',
      packetFields: ['ageBand', 'needs'],
    });
    expect(trimmed.status).toBe('Sent');
  });

  it('is the consent that decides for this partner', async () => {
    const { supervisorA, workerA } = office.people;
    const { code, caseCode } = await submitted();
    expect((await readReview(supervisorA, code)).consent).toMatchObject({
      isLive: true,
      scope: 'ReferralSharing',
      state: 'Given',
      isForPartner: false,
    });
    await recordConsent(workerA, caseCode, {
      scope: 'ReferralSharing',
      state: 'Given',
      partnerId: office.partners[0],
      givenBy: 'Individual',
      expiresOn: new Date(now().getTime() + dayMs).toISOString().slice(0, 10),
    });
    expect((await readReview(supervisorA, code)).consent).toMatchObject({
      isLive: true,
      givenBy: 'Individual',
      isForPartner: true,
    });
  });

  it('is the partner’s vetting, room, answers from three on, and the rules that block it', async () => {
    const { organizationId, partners } = office;
    const { administrator, supervisorA, otherPartner } = office.people;
    const { code } = await submitted({ partner: 1 });
    const record = async () => (await readReview(supervisorA, code)).partnerRecord;
    expect(await record()).toMatchObject({ vetting: null, isVettingValid: true, answers: null, blocks: [] });

    for (const answer of ['accept', 'accept', 'decline'] as const) {
      const other = await submitted({ partner: 1 });
      await decideReview(supervisorA, other.code, { decision: 'approve' });
      await answerPacket(otherPartner, other.code, {
        answer,
        ...(answer === 'decline' && { declineReason: 'X_NoCapacity' }),
      });
    }
    expect((await record()).answers).toEqual({ accepted: 2, declined: 1, expired: 0 });

    await asSystem(organizationId, async (tx) => {
      await tx.partner.updateMany({
        where: { organizationId, id: partners[1] },
        data: {
          vetting: 'Passed',
          vettingExpiresAt: new Date(now().getTime() - dayMs),
          capacity: 'Limited',
          capacityConfirmedAt: now(),
        },
      });
      await tx.doNotShareRule.createMany({
        data: {
          organizationId,
          id: newId(),
          partnerId: partners[1],
          reason: 'BrokeConfidence',
          liftableBy: 'Administrator',
          createdById: administrator.userId,
        },
      });
    });
    expect(await record()).toMatchObject({
      vetting: 'Passed',
      isVettingValid: false,
      capacity: 'Limited',
      blocks: [{ reason: 'BrokeConfidence', liftableBy: 'Administrator' }],
    });
    await expect(decideReview(supervisorA, code, { decision: 'approve' })).rejects.toMatchObject({
      code: 'SHARING_BLOCKED',
    });
  });

  it('tells how rare the packet is as a band, and which one field makes it so', async () => {
    const alone = await openOffice();
    const { workerA, supervisorA } = alone.people;
    const person = { gender: 'Feminine', ageBand: '21--23', citizenships: ['KP'] };
    for (let index = 0; index < 12; index += 1) await recordCase(workerA, { ...someAnswers, person });
    const ask = async (answers: object, packetFields: string[]) => {
      const { code: caseCode } = await recordCase(workerA, { ...someAnswers, ...answers });
      const { code } = await requestAndSubmit(workerA, caseCode, {
        service: 'SafeShelter',
        partnerId: alone.partners[0],
        packetFields,
        fieldReasons: { maritalStatus: 'ServiceNeedsIt' },
      });
      return (await readReview(supervisorA, code)).rarity;
    };
    const minimum = ['ageBand', 'gender', 'riskLevel'];
    expect(await ask({ person }, minimum)).toEqual({ band: 'from11To50', rareBecauseOf: null });
    const rare = { person: { ...person, childrenBand: '2' } };
    expect(await ask(rare, [...minimum, 'childrenBand'])).toEqual({
      band: 'fewerThan11',
      rareBecauseOf: 'childrenBand',
    });
    expect(await ask({ person }, ['riskLevel'])).toBeNull();
  });

  it('is an emergency’s sign, times and sender, and who may close it', async () => {
    const { supervisorA, otherSupervisorA } = office.people;
    const { code: caseCode } = await recordCase(supervisorA, someAnswers);
    const { code } = await sendUrgently(supervisorA, caseCode, {
      service: 'SafeShelter',
      partnerId: office.partners[0],
      dangerSign: 'ExploiterClose',
    });
    const { emergency, requestedBy } = await readReview(otherSupervisorA, code);
    expect(emergency).toMatchObject({ dangerSign: 'ExploiterClose', closed: null, canClose: true });
    expect(requestedBy).toBe('supervisorA');
    expect((await readReview(supervisorA, code)).emergency?.canClose).toBe(false);
  });

  it('is for supervisors within reach, and audited', async () => {
    const { supervisorA, supervisorB, workerA, reportOfficer, partner, administrator } = office.people;
    const { code } = await submitted();
    for (const actor of [workerA, reportOfficer, partner, administrator]) {
      await expect(readReview(actor, code)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(readReview(supervisorB, code)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await readReview(supervisorA, code);
    const [last] = await asActor(administrator, (tx) =>
      tx.auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 }),
    );
    expect(last).toMatchObject({ action: 'referral.read', actorId: supervisorA.userId });
  });
});
