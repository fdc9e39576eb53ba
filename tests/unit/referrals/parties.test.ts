import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, roles } from '@/lib/core/actor';
import { partiesOf } from '@/lib/referrals/parties';

const ids = ['a', 'b', 'c'];
const anyId = fc.constantFrom(...ids);
const anyActor: fc.Arbitrary<Actor> = fc.record({
  organizationId: fc.constant('o'),
  userId: anyId,
  role: fc.constantFrom(...roles),
  teamId: fc.option(anyId),
  partnerId: fc.option(anyId),
  createOnly: fc.boolean(),
  locale: fc.constant('en' as const),
});
const anyReferral = fc.record({
  requestedById: anyId,
  partnerId: anyId,
  case: fc.record({ assignedToId: anyId, teamId: anyId }),
});

describe('the parties to a referral', () => {
  it('never make one person both requester and reviewer, or reviewer of their own request', () => {
    fc.assert(
      fc.property(anyActor, anyReferral, (actor, referral) => {
        const parties = partiesOf(actor, referral);
        if (parties.includes('reviewer')) {
          expect(actor.userId).not.toBe(referral.requestedById);
          expect(actor.role).toBe('supervisor');
          expect(actor.teamId).toBe(referral.case.teamId);
          expect(parties).not.toContain('requester');
        }
      }),
    );
  });

  it('give a partner no other part, and only in what was sent to them', () => {
    fc.assert(
      fc.property(anyActor, anyReferral, (actor, referral) => {
        const parties = partiesOf(actor, referral);
        if (actor.role === 'partner') {
          const theirs = actor.partnerId === referral.partnerId && !actor.createOnly;
          expect(parties).toEqual(theirs ? ['partner'] : []);
        } else {
          expect(parties).not.toContain('partner');
        }
      }),
    );
  });

  it('give report officers, administrators and travelling accounts no part', () => {
    fc.assert(
      fc.property(anyActor, anyReferral, (actor, referral) => {
        if (actor.createOnly || actor.role === 'reportOfficer' || actor.role === 'administrator') {
          expect(partiesOf(actor, referral)).toEqual([]);
        }
      }),
    );
  });
});
