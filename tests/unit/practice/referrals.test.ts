import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs } from '@/lib/core/clock';
import { daysBefore, workingMoment } from '@/lib/practice/calendar';
import { createDice } from '@/lib/practice/dice';
import { practicePartners } from '@/lib/practice/partners';
import type { PlannedReferral } from '@/lib/practice/plan';
import { planCases } from '@/lib/practice/plan-cases';
import { dateStory, drawReferralStory } from '@/lib/practice/referral-story';
import { isVettedToday, mayBeTold } from '@/lib/practice/sharing-rules';
import { packetLifetimeMs } from '@/lib/referrals/deadlines';
import { nextStatus, type ReferralStatus, referralStatuses } from '@/lib/referrals/status';

const caseload = [...planCases({ cases: 500, seed: 1 })];
const referrals = caseload.flatMap((planned) => planned.referrals.map((referral) => ({ planned, referral })));

function statusAfter(steps: PlannedReferral['steps']): ReferralStatus | null {
  return steps.reduce<ReferralStatus | null>((status, { act }) => {
    if (act === 'Create') return 'Draft';
    return status && nextStatus(status, act);
  }, null);
}

describe('planned referrals', () => {
  test('500 cases have referrals in every status, small caseloads too', () => {
    const statusesOf = (cases: number, seed: number) =>
      new Set(
        [...planCases({ cases, seed })].flatMap((planned) => planned.referrals.map(({ status }) => status)),
      );
    expect([...statusesOf(500, 1)].toSorted()).toEqual([...referralStatuses].toSorted());
    for (const seed of [1, 2, 3]) expect(statusesOf(100, seed).size).toBe(referralStatuses.length);
  });

  test('every life is possible by the status table and ends in the status the referral has', () => {
    for (const { referral } of referrals) expect(statusAfter(referral.steps)).toBe(referral.status);
  });

  test('happens in order, after the case was recorded and before today', () => {
    for (const { planned, referral } of referrals) {
      const moments = [planned.daysAgo, ...referral.steps.map(({ daysAgo }) => daysAgo), 0];
      expect(moments.toSorted((a, b) => b - a)).toEqual(moments);
    }
  });

  test('nothing is asked of a partner who does not give it, nor twice for one case, nor without consent', () => {
    for (const { planned, referral } of referrals) {
      const partner = practicePartners.find(({ name }) => name === referral.partner);
      expect(partner?.services).toContain(referral.service);
      expect(planned.referrals.filter(({ service }) => service === referral.service)).toHaveLength(1);
      const sharing = planned.answers.consents.find(({ scope }) => scope === 'ReferralSharing');
      expect(['Given', 'Withdrawn']).toContain(sharing?.state);
      if (sharing?.state === 'Withdrawn') expect(referral.status).toBe('Revoked');
    }
  });

  test('nobody is told whom a rule forbids, and what goes on is with partners whose vetting holds', () => {
    for (const { planned, referral } of referrals) {
      const partner = practicePartners.find(({ name }) => name === referral.partner);
      expect(partner && mayBeTold(partner, planned.answers)).toBe(true);
      const isOver = ['Completed', 'Declined', 'Withdrawn', 'Revoked', 'Expired'].includes(referral.status);
      expect(isOver || isVettedToday(referral.partner)).toBe(true);
    }
  });

  test('a partner declines with a reason, completes with an outcome, and neither otherwise', () => {
    for (const { referral } of referrals) {
      const acts = referral.steps.map(({ act }) => act);
      expect(referral.declineReason !== null).toBe(acts.includes('PartnerDecline'));
      expect(referral.outcome !== null).toBe(acts.includes('Complete'));
    }
  });

  test('a closed case has no referral that goes on', () => {
    const open: ReferralStatus[] = [
      'Draft',
      'InReview',
      'Returned',
      'Approved',
      'Sent',
      'Accepted',
      'InService',
    ];
    for (const { planned, referral } of referrals) {
      if (planned.stage.startsWith('Closed')) expect(open).not.toContain(referral.status);
    }
  });
});

describe('a referral story', () => {
  const stories = fc.record({
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    status: fc.constantFrom(...referralStatuses),
    risk: fc.constantFrom('High', 'Medium', 'Low', null),
  });

  test('fits into the days a case must be old for it', () => {
    fc.assert(
      fc.property(stories, ({ seed, status, risk }) => {
        const { steps } = drawReferralStory(createDice(seed, 'story'), status, {
          service: 'LegalAid',
          riskLevel: risk,
        });
        expect(steps.reduce((sum, { gapDays }) => sum + gapDays, 0)).toBeLessThan(59);
      }),
    );
  });

  test('is answered, and its service finished, while the partner can still read the packet', () => {
    fc.assert(
      fc.property(stories, ({ seed, status, risk }) => {
        const story = drawReferralStory(createDice(seed, 'story'), status, {
          service: 'LegalAid',
          riskLevel: risk,
        });
        const sent = story.steps.findIndex(({ act }) => act === 'Send');
        if (sent < 0 || status === 'Expired') return;
        const after = story.steps.slice(sent + 1).reduce((sum, { gapDays }) => sum + gapDays, 0);
        expect((after + (story.openDays ?? 0)) * dayMs).toBeLessThan(packetLifetimeMs);
      }),
    );
  });

  test('is pressed into the life of a younger case, keeping its order', () => {
    fc.assert(
      fc.property(
        stories,
        fc.double({ min: 0.01, max: 59, noNaN: true }),
        ({ seed, status, risk }, caseDaysAgo) => {
          const story = drawReferralStory(createDice(seed, 'story'), status, {
            service: 'LegalAid',
            riskLevel: risk,
          });
          if (story.openDays === null) return;
          const dated = dateStory(story, 0, caseDaysAgo).map(({ daysAgo }) => daysAgo);
          expect(Math.max(...dated)).toBeLessThanOrEqual(caseDaysAgo);
          expect(dated.toSorted((a, b) => b - a)).toEqual(dated);
        },
      ),
    );
  });
});

describe('working moments', () => {
  test('keep the order of any two moments and are never in the future', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') }),
        fc.nat(10 * dayMs),
        (earlier, apart) => {
          const later = new Date(earlier.getTime() + apart);
          expect(workingMoment(later).getTime()).toBeGreaterThanOrEqual(workingMoment(earlier).getTime());
          expect(workingMoment(earlier).getTime()).toBeLessThanOrEqual(earlier.getTime());
          expect(workingMoment(earlier).getUTCHours()).toBeLessThan(9);
        },
      ),
    );
  });

  test('a packet expires exactly its lifetime after it was sent', () => {
    const today = new Date('2026-11-24T15:20:01.234Z');
    const days = packetLifetimeMs / dayMs;
    expect(daysBefore(today, 3.7).getTime() - daysBefore(today, 3.7 + days).getTime()).toBe(packetLifetimeMs);
  });
});
