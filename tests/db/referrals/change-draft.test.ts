import { beforeAll, expect, it } from 'vitest';
import { recordCase } from '@/lib/cases/record-case';
import { changeDraft } from '@/lib/referrals/change-draft';
import { decideReview } from '@/lib/referrals/decide-review';
import { readDraft } from '@/lib/referrals/read-draft';
import { readReferral } from '@/lib/referrals/read-referral';
import { requestReferral } from '@/lib/referrals/request-referral';
import { submitReferral } from '@/lib/referrals/submit-referral';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
let away: Office;
beforeAll(async () => {
  office = await openOffice();
  away = await openOffice();
});

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );

async function drafted(answers = someAnswers): Promise<string> {
  const { workerA } = office.people;
  const { code: caseCode } = await recordCase(workerA, answers);
  const { code } = await requestReferral(workerA, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
  });
  return code;
}

const changed = () => ({
  service: 'LegalAid',
  partnerId: office.partners[1],
  reason: 'AdditionalServicesRequired',
  packetFields: ['gender', 'originRegion'],
  fieldReasons: { originRegion: 'PersonAsked', gender: 'PartnerAsked' },
});

it('a draft is changed and stays a draft, without a consent too', async () => {
  const { workerA } = office.people;
  const code = await drafted({ ...someAnswers, consents: [] });
  expect(await changeDraft(workerA, code, changed())).toMatchObject({ status: 'Draft', version: 2 });
  expect(await readDraft(workerA, code)).toMatchObject({
    ...changed(),
    // Only fields beyond the minimum say why.
    fieldReasons: { originRegion: 'PersonAsked' },
  });
});

it('is the requester’s alone', async () => {
  const code = await drafted();
  const { workerA, supervisorA, otherSupervisorA } = office.people;
  const mayAsk = [supervisorA, otherSupervisorA].map(({ userId }) => userId);
  for (const actor of [...Object.values(office.people), ...Object.values(away.people)]) {
    if (actor.userId === workerA.userId) continue;
    const isStaff = actor.role === 'caseworker' || actor.role === 'supervisor';
    const refused = !isStaff || mayAsk.includes(actor.userId) ? 'FORBIDDEN' : 'NOT_FOUND';
    expect(await outcome(changeDraft(actor, code, changed())), actor.role).toBe(refused);
    expect(await outcome(readDraft(actor, code)), actor.role).toBe(refused);
  }
  expect(await outcome(changeDraft(workerA, code, changed()))).toBe('done');
});

it('is over once it is under review, and possible again when it comes back', async () => {
  const { workerA, supervisorA } = office.people;
  const code = await drafted();
  await submitReferral(workerA, code);
  expect(await outcome(changeDraft(workerA, code, changed()))).toBe('NOT_ALLOWED_NOW');
  expect(await outcome(readDraft(workerA, code))).toBe('NOT_ALLOWED_NOW');
  await decideReview(supervisorA, code, { decision: 'return', reason: 'Another service fits better.' });
  await changeDraft(workerA, code, changed());
  await submitReferral(workerA, code, changed());
  expect(await readReferral(workerA, code)).toMatchObject({ status: 'InReview', service: 'LegalAid' });
});

it('goes to a partner that gives the service, and each field beyond the minimum says why before it is submitted', async () => {
  const { workerA } = office.people;
  const code = await drafted();
  expect(await outcome(changeDraft(workerA, code, { ...changed(), service: 'Education' }))).toBe('INVALID');
  await changeDraft(workerA, code, { ...changed(), fieldReasons: {} });
  await expect(submitReferral(workerA, code)).rejects.toMatchObject({
    fields: { packetFields: 'fieldReasonNeeded' },
  });
});
