import { beforeAll, describe, expect, it } from 'vitest';
import { raiseFlag } from '@/lib/cases/life/raise-flag';
import { recordCase } from '@/lib/cases/record-case';
import { recordConsent } from '@/lib/consents/record-consent';
import type { Actor } from '@/lib/core/actor';
import { newId } from '@/lib/core/ids';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { addRule } from '@/lib/partners/add-rule';
import { changePartner } from '@/lib/partners/change-partner';
import { endRule } from '@/lib/partners/end-rule';
import { exceptRule } from '@/lib/partners/except-rule';
import { matchPartners } from '@/lib/partners/find-partners-for-case';
import { listRules } from '@/lib/partners/list-rules';
import { decideReview } from '@/lib/referrals/decide-review';
import { requestReferral } from '@/lib/referrals/request-referral';
import { sendUrgently } from '@/lib/referrals/send-urgently';
import { submitReferral } from '@/lib/referrals/submit-referral';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let home: Office;
let away: Office;

beforeAll(async () => {
  home = await openOffice();
  away = await openOffice();
});

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );
const everyone = (office: Office) => Object.values(office.people);

/** About cases at risk of forced return, which those of `someAnswers` are. */
const ruleAbout = (partnerId: string, liftableBy = 'Supervisor') => ({
  partnerId,
  caseSign: 'ForcedReturnRisk',
  reason: 'PassesOnToAuthorities',
  liftableBy,
});
const because = 'PersonAskedKnowingRisk';

interface Blocked {
  office: Office;
  ruleId: string;
  partnerId: string;
  caseCode: string;
  /** A draft to the blocked partner. */
  code: string;
}

/** An office of its own, with a draft to a partner that a rule forbids. */
async function blocked(liftableBy?: string): Promise<Blocked> {
  const office = await openOffice();
  const { workerA, administrator } = office.people;
  const partnerId = office.partners[0];
  const { code: caseCode } = await recordCase(workerA, someAnswers);
  const { code } = await requestReferral(workerA, caseCode, { service: 'LegalAid', partnerId });
  const { id: ruleId } = await addRule(administrator, ruleAbout(partnerId, liftableBy));
  return { office, ruleId, partnerId, caseCode, code };
}

describe('making and ending a rule', () => {
  it('is an administrator’s, and reading is for all who work with cases', async () => {
    for (const actor of everyone(home)) {
      const manages = actor.role === 'administrator';
      const reads = ['caseworker', 'supervisor', 'administrator'].includes(actor.role);
      const { id } = await addRule(home.people.administrator, ruleAbout(home.partners[1]));
      expect(await outcome(addRule(actor, ruleAbout(home.partners[1]))), actor.role).toBe(
        manages ? 'done' : 'FORBIDDEN',
      );
      expect(await outcome(listRules(actor)), actor.role).toBe(reads ? 'done' : 'FORBIDDEN');
      expect(await outcome(endRule(actor, id)), actor.role).toBe(manages ? 'done' : 'FORBIDDEN');
    }
  });

  it('stays in the organisation', async () => {
    const { id } = await addRule(home.people.administrator, ruleAbout(home.partners[1]));
    expect(await outcome(endRule(away.people.administrator, id))).toBe('NOT_FOUND');
    expect(await outcome(endRule(home.people.administrator, 'none'))).toBe('NOT_FOUND');
    expect((await listRules(away.people.administrator)).map((rule) => rule.id)).not.toContain(id);
    expect(await outcome(addRule(away.people.administrator, ruleAbout(home.partners[1])))).toBe('INVALID');
  });

  it('needs someone or something it is about', async () => {
    const { administrator } = home.people;
    const empty = { reason: 'Other', liftableBy: 'Administrator' };
    await expect(addRule(administrator, empty)).rejects.toMatchObject({
      fields: { partnerId: 'ruleWithoutWhom' },
    });
    expect(await outcome(addRule(administrator, { ...empty, country: 'CN' }))).toBe('done');
  });

  it('ends once, and is audited', async () => {
    const { administrator, workerA } = home.people;
    const { id } = await addRule(administrator, ruleAbout(home.partners[1]));
    await endRule(administrator, id);
    expect(await outcome(endRule(administrator, id))).toBe('NOT_FOUND');
    expect((await listRules(workerA)).find((rule) => rule.id === id)).toMatchObject({
      partner: 'Partner 1',
      endedAt: expect.any(String),
    });
    const { organizationId } = home;
    const steps = await asSystem(organizationId, (tx) =>
      tx.auditEvent.findMany({ where: { organizationId, subjectId: id }, orderBy: { seq: 'asc' } }),
    );
    expect(steps.map(({ action }) => action)).toEqual(['rule.added', 'rule.ended']);
  });

  it('in the database too', async () => {
    const { organizationId, people } = home;
    const insert = (actor: Actor, row: object) =>
      asActor(actor, (tx) =>
        tx.doNotShareRule.createMany({
          data: {
            organizationId,
            reason: 'Other',
            liftableBy: 'Supervisor',
            createdById: actor.userId,
            ...row,
          },
        }),
      );
    await expect(insert(people.supervisorA, { country: 'CN' })).rejects.toThrow();
    await expect(insert(people.administrator, {})).rejects.toThrow();
    await expect(insert(people.administrator, { country: 'CN' })).resolves.toEqual({ count: 1 });
  });
});

describe('a rule', () => {
  it('blocks submitting and sending urgently, and drops away when it ends', async () => {
    const { office, ruleId, partnerId, caseCode, code } = await blocked('Administrator');
    const { workerA, administrator } = office.people;
    const urgent = { service: 'LegalAid', partnerId, dangerSign: 'LifeAtRisk' };
    await expect(submitReferral(workerA, code)).rejects.toMatchObject({
      code: 'SHARING_BLOCKED',
      fields: { partnerId: 'sharingBlocked' },
    });
    expect(await outcome(sendUrgently(workerA, caseCode, urgent))).toBe('SHARING_BLOCKED');
    await endRule(administrator, ruleId);
    expect(await outcome(submitReferral(workerA, code))).toBe('done');
    expect(await outcome(sendUrgently(workerA, caseCode, urgent))).toBe('done');
  });

  it('blocks approving what was submitted before it was made', async () => {
    const office = await openOffice();
    const { workerA, supervisorA, administrator } = office.people;
    const { code: caseCode } = await recordCase(workerA, someAnswers);
    const partnerId = office.partners[0];
    const { code } = await requestReferral(workerA, caseCode, { service: 'LegalAid', partnerId });
    await submitReferral(workerA, code);
    const { id } = await addRule(administrator, { partnerKind: 'NGO', ...ruleAbout(partnerId) });
    expect(await outcome(decideReview(supervisorA, code, { decision: 'approve' }))).toBe('SHARING_BLOCKED');
    await exceptRule(supervisorA, caseCode, { ruleId: id, partnerId, reason: because });
    expect(await outcome(decideReview(supervisorA, code, { decision: 'approve' }))).toBe('done');
  });

  it('is about cases with its sign only, also one that a flag raises', async () => {
    const office = await openOffice();
    const { workerA, administrator } = office.people;
    const partnerId = office.partners[0];
    const { code: caseCode } = await recordCase(workerA, { ...someAnswers, vulnerabilities: [] });
    await addRule(administrator, ruleAbout(partnerId));
    const isBlocked = async () =>
      (await matchPartners(workerA, caseCode, { service: 'LegalAid' })).some(
        (partner) => partner.id === partnerId && partner.isBlocked,
      );
    expect(await isBlocked()).toBe(false);
    await raiseFlag(workerA, caseCode, { reason: 'RiskOfForcedReturn' });
    expect(await isBlocked()).toBe(true);
  });

  it('a vetting that does not hold blocks as well', async () => {
    const office = await openOffice();
    const { workerA, administrator } = office.people;
    const [partnerId] = office.partners;
    const { code: caseCode } = await recordCase(workerA, someAnswers);
    const { code } = await requestReferral(workerA, caseCode, { service: 'LegalAid', partnerId });
    await changePartner(administrator, partnerId, { vetting: 'Passed', vettingExpiresOn: '2020-01-01' });
    await expect(submitReferral(workerA, code)).rejects.toMatchObject({
      code: 'SHARING_BLOCKED',
      fields: { partnerId: 'notVetted' },
    });
  });
});

describe('an exception', () => {
  it('lifts the rule for that case and partner only', async () => {
    const { office, ruleId, partnerId, caseCode, code } = await blocked();
    const { workerA, supervisorA } = office.people;
    const { code: otherCase } = await recordCase(workerA, someAnswers);
    const { code: other } = await requestReferral(workerA, otherCase, { service: 'LegalAid', partnerId });
    await exceptRule(supervisorA, caseCode, { ruleId, partnerId, reason: because });
    expect(await outcome(submitReferral(workerA, code))).toBe('done');
    expect(await outcome(submitReferral(workerA, other))).toBe('SHARING_BLOCKED');
    // There is nothing left to lift, and no exceptions are made in advance.
    for (const lifted of [partnerId, office.partners[1]]) {
      expect(
        await outcome(exceptRule(supervisorA, caseCode, { ruleId, partnerId: lifted, reason: because })),
      ).toBe('NOT_ALLOWED_NOW');
    }
    const { organizationId } = office;
    const found = await asSystem(organizationId, (tx) =>
      tx.auditEvent.findFirst({ where: { organizationId, action: 'rule.excepted' } }),
    );
    expect(found).toMatchObject({ subjectId: ruleId, detail: { partnerId, reason: because } });
  });

  it('is made by a supervisor of the team', async () => {
    const { office, ruleId, partnerId, caseCode } = await blocked();
    for (const actor of everyone(office)) {
      if (actor.userId === office.people.supervisorA.userId) continue;
      const isOfTeam = actor.teamId === office.teams[0];
      expect(
        await outcome(exceptRule(actor, caseCode, { ruleId, partnerId: newId(), reason: because })),
        actor.role,
      ).toBe(actor.role === 'supervisor' ? (isOfTeam ? 'INVALID' : 'NOT_FOUND') : 'FORBIDDEN');
    }
    const lift = { ruleId, partnerId, reason: because };
    expect(await outcome(exceptRule(away.people.supervisorA, caseCode, lift))).toBe('NOT_FOUND');
    expect(await outcome(exceptRule(office.people.supervisorA, caseCode, { ...lift, ruleId: newId() }))).toBe(
      'NOT_FOUND',
    );
    expect(await outcome(exceptRule(office.people.supervisorA, caseCode, lift))).toBe('done');
  });

  it('is never made by whoever works the case', async () => {
    const { office, ruleId, partnerId } = await blocked();
    const { supervisorA, otherSupervisorA } = office.people;
    const { code: caseCode } = await recordCase(supervisorA, someAnswers);
    const lift = { ruleId, partnerId, reason: because };
    expect(await outcome(exceptRule(supervisorA, caseCode, lift))).toBe('FORBIDDEN');
    expect(await outcome(exceptRule(otherSupervisorA, caseCode, lift))).toBe('done');
  });

  it('is not possible from a rule that an administrator lifts, in the database neither', async () => {
    const { office, ruleId, partnerId, caseCode, code } = await blocked('Administrator');
    const { supervisorA, workerA } = office.people;
    expect(await outcome(exceptRule(supervisorA, caseCode, { ruleId, partnerId, reason: because }))).toBe(
      'FORBIDDEN',
    );
    const { organizationId } = office;
    const insert = (rule: string, liftedById: string) =>
      asActor(supervisorA, async (tx) => {
        const { id: caseId } = await tx.case.findFirstOrThrow({ where: { organizationId, code: caseCode } });
        return tx.ruleException.createMany({
          data: { organizationId, ruleId: rule, caseId, partnerId, reason: because, liftedById },
        });
      });
    await expect(insert(ruleId, supervisorA.userId)).rejects.toThrow();
    const liftable = await addRule(office.people.administrator, ruleAbout(partnerId));
    await expect(insert(liftable.id, workerA.userId)).rejects.toThrow();
    await expect(insert(liftable.id, supervisorA.userId)).resolves.toEqual({ count: 1 });
    expect(await outcome(submitReferral(workerA, code))).toBe('SHARING_BLOCKED');
  });
});

describe('matching', () => {
  it('ranks what is open first and names rule, lifter and consent', async () => {
    const { office, ruleId, partnerId, caseCode } = await blocked();
    const { workerA } = office.people;
    await recordConsent(workerA, caseCode, {
      scope: 'ReferralSharing',
      state: 'Refused',
      partnerId: office.partners[1],
    });
    const [first, last] = await matchPartners(workerA, caseCode, { service: 'LegalAid' });
    expect(first).toMatchObject({ id: office.partners[1], isBlocked: false, hasConsent: false });
    expect(last).toMatchObject({ id: partnerId, isBlocked: true, hasConsent: true });
    expect(last?.blockedBy).toEqual([
      { id: ruleId, reason: 'PassesOnToAuthorities', liftableBy: 'Supervisor' },
    ]);
  });

  it('is for those who may ask, and within their reach', async () => {
    const { office, caseCode } = await blocked();
    const { workerA, supervisorA, otherSupervisorA } = office.people;
    const asking = [workerA, supervisorA, otherSupervisorA].map(({ userId }) => userId);
    for (const actor of [...everyone(office), ...everyone(away)]) {
      const mayAsk = actor.role === 'caseworker' || actor.role === 'supervisor';
      expect(await outcome(matchPartners(actor, caseCode, { service: 'LegalAid' })), actor.role).toBe(
        mayAsk ? (asking.includes(actor.userId) ? 'done' : 'NOT_FOUND') : 'FORBIDDEN',
      );
    }
    expect(await outcome(matchPartners(workerA, caseCode, {}))).toBe('INVALID');
  });
});
