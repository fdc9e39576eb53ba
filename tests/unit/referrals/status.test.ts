import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedActs,
  isFinal,
  nextStatus,
  referralActs,
  type ReferralParty,
  type ReferralStatus,
  referralStatuses,
  referralTransitions,
} from '@/lib/referrals/status';

const parties: ReferralParty[] = ['requester', 'reviewer', 'decider', 'staff', 'partner', 'system'];

describe('the status table of a referral', () => {
  it('reaches every status from Draft', () => {
    const reached = new Set<ReferralStatus>(['Draft']);
    for (let grew = true; grew;) {
      grew = false;
      for (const status of reached) {
        for (const act of referralActs) {
          const next = nextStatus(status, act);
          if (next && !reached.has(next)) {
            reached.add(next);
            grew = true;
          }
        }
      }
    }
    expect([...reached].toSorted()).toEqual([...referralStatuses].toSorted());
  });

  it('ends in Declined, Completed, Withdrawn, Revoked or Expired and nowhere else', () => {
    expect(referralStatuses.filter(isFinal)).toEqual([
      'Declined',
      'Completed',
      'Withdrawn',
      'Revoked',
      'Expired',
    ]);
  });

  it('discloses nothing that no reviewer approved, but for an emergency: every walk to Sent passes one of the two', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...referralActs), { maxLength: 25 }), (acts) => {
        let status: ReferralStatus = 'Draft';
        let approved = false;
        for (const act of acts) {
          const next = nextStatus(status, act);
          if (!next) continue;
          status = next;
          if (act === 'Approve' || act === 'SendUrgently') approved = true;
          if (act === 'Return' || act === 'Submit' || act === 'Undo') approved = false;
          if (['Sent', 'Accepted', 'InService', 'Completed'].includes(status)) expect(approved).toBe(true);
        }
      }),
    );
  });

  it('offers each party exactly the acts that are theirs', () => {
    for (const status of referralStatuses) {
      for (const party of parties) {
        for (const act of allowedActs(status, [party])) expect(referralTransitions[act].by).toBe(party);
      }
      expect(allowedActs(status, [])).toEqual([]);
    }
  });

  it('lets a decision be undone by who took it and nobody else, and back to review only', () => {
    const { by, to, from } = referralTransitions.Undo;
    expect([by, to]).toEqual(['decider', 'InReview']);
    expect(from).not.toContain('Sent');
  });

  it('lets a sent referral always be revoked until it is over', () => {
    for (const status of ['Approved', 'Sent', 'Accepted', 'InService'] as const) {
      expect(allowedActs(status, ['staff'])).toContain('Revoke');
    }
  });
});
