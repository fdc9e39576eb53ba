import { beforeEach, describe, expect, it } from 'vitest';
import { editCase } from '@/lib/cases/edit-case';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import { recordConsent } from '@/lib/consents/record-consent';
import { asActor, asSystem, withReporterRole } from '@/lib/db/as-actor';
import { countCases } from '@/lib/reports/count-cases';
import { decideReview } from '@/lib/referrals/decide-review';
import { listPackets } from '@/lib/referrals/list-packets';
import { readReferral } from '@/lib/referrals/read-referral';
import { requestReferral } from '@/lib/referrals/request-referral';
import { submitReferral } from '@/lib/referrals/submit-referral';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

async function sentReferral(code: string, partner: 0 | 1): Promise<string> {
  const { workerA, supervisorA } = office.people;
  const asked = await requestReferral(workerA, code, {
    service: 'SafeShelter',
    partnerId: office.partners[partner],
  });
  await submitReferral(workerA, asked.code);
  await decideReview(supervisorA, asked.code, { decision: 'approve' });
  return asked.code;
}

const counted = async (): Promise<number> => {
  const { reportOfficer } = office.people;
  const cells = await asActor(reportOfficer, (tx) =>
    withReporterRole(tx, () => countCases(tx, office.organizationId, 'patterns-by-year', office.teams[0])),
  );
  return cells.reduce((sum, { count }) => sum + count, 0);
};

describe('withdrawing the consent to sharing', () => {
  it('recalls every open referral in the same moment, whoever asked for it, and empties the partner’s page', async () => {
    const { workerA, supervisorA, partner } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    const sent = await sentReferral(code, 0);
    const asked = await requestReferral(supervisorA, code, {
      service: 'LegalAid',
      partnerId: office.partners[1],
    });
    expect(await listPackets(partner)).toHaveLength(1);

    const { recalled } = await recordConsent(workerA, code, { scope: 'ReferralSharing', state: 'Withdrawn' });
    expect(recalled).toBe(2);
    expect((await readReferral(workerA, sent)).status).toBe('Revoked');
    expect((await readReferral(workerA, asked.code)).status).toBe('Withdrawn');
    expect(await listPackets(partner)).toHaveLength(0);
  });

  it('for one recipient leaves the others alone', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    const [first, second] = [await sentReferral(code, 0), await sentReferral(code, 1)];
    const { recalled } = await recordConsent(workerA, code, {
      scope: 'ReferralSharing',
      state: 'Refused',
      partnerId: office.partners[0],
    });
    expect(recalled).toBe(1);
    expect((await readReferral(workerA, first)).status).toBe('Revoked');
    expect((await readReferral(workerA, second)).status).toBe('Sent');
  });

  it('through the case’s form does the same', async () => {
    const { workerA } = office.people;
    const { code, version } = await recordCase(workerA, someAnswers);
    const sent = await sentReferral(code, 0);
    await editCase(workerA, code, {
      ...someAnswers,
      version,
      consents: [
        { scope: 'RecordKeeping', state: 'Given' },
        { scope: 'ReferralSharing', state: 'Withdrawn' },
      ],
    });
    expect((await readReferral(workerA, sent)).status).toBe('Revoked');
  });
});

describe('statistics', () => {
  it('leave a case out from the moment the consent is withdrawn, and count it again when it is given anew', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    expect(await counted()).toBe(1);
    await recordConsent(workerA, code, { scope: 'AggregateReporting', state: 'Withdrawn' });
    expect(await counted()).toBe(0);
    await recordConsent(workerA, code, { scope: 'AggregateReporting', state: 'Given' });
    expect(await counted()).toBe(1);
  });

  it('leave a case out once the consent has expired', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    await recordConsent(workerA, code, {
      scope: 'AggregateReporting',
      state: 'Given',
      expiresOn: '2199-01-01',
    });
    expect(await counted()).toBe(1);
    const { organizationId } = office;
    const past = new Date(Date.now() - 60_000);
    await asSystem(organizationId, async (tx) => {
      const { id } = await tx.case.findFirstOrThrow({ where: { code }, select: { id: true } });
      await tx.consent.createMany({
        data: {
          organizationId,
          caseId: id,
          scope: 'AggregateReporting',
          state: 'Given',
          recordedById: workerA.userId,
          expiresAt: past,
        },
      });
    });
    expect(await counted()).toBe(0);
  });
});

describe('a consent', () => {
  it('is kept beside the earlier ones; the newest holds', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    await recordConsent(workerA, code, {
      scope: 'ResearchSharing',
      state: 'Given',
      givenBy: 'Individual',
      givenHow: 'ThroughInterpreter',
    });
    await recordConsent(workerA, code, { scope: 'ResearchSharing', state: 'Withdrawn' });
    const { answers } = await readCase(workerA, code);
    expect(answers.consents.find(({ scope }) => scope === 'ResearchSharing')?.state).toBe('Withdrawn');
    const kept = await asSystem(office.organizationId, (tx) =>
      tx.consent.count({ where: { scope: 'ResearchSharing' } }),
    );
    expect(kept).toBe(2);
  });

  it('names no recipient where the scope has none, and no day that has passed', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    const [partnerId] = office.partners;
    await expect(
      recordConsent(workerA, code, { scope: 'ResearchSharing', state: 'Given', partnerId }),
    ).rejects.toMatchObject({ code: 'INVALID', fields: { partnerId: 'noRecipient' } });
    await expect(
      recordConsent(workerA, code, { scope: 'ResearchSharing', state: 'Given', expiresOn: '2020-01-01' }),
    ).rejects.toMatchObject({ code: 'INVALID', fields: { expiresOn: 'dayPassed' } });
  });

  it('is recorded by nobody out of reach', async () => {
    const { workerA, otherWorkerA, workerB, supervisorB, reportOfficer, administrator, partner } =
      office.people;
    const { code } = await recordCase(workerA, someAnswers);
    const consent = { scope: 'ResearchSharing', state: 'Given' };
    for (const stranger of [otherWorkerA, workerB, supervisorB]) {
      await expect(recordConsent(stranger, code, consent)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const stranger of [reportOfficer, administrator, partner]) {
      await expect(recordConsent(stranger, code, consent)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
