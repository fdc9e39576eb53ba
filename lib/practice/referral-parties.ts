import { type ReferralAct, referralTransitions } from '@/lib/referrals/status';
import { type Crew, type Member, placeIn } from './crew';
import type { PlannedCase, PlannedReferral } from './plan';

/** Who meets a referral in which capacity. The reviewer never asked for what they review. */
export interface ReferralParties {
  requester: Member;
  reviewer: Member;
  partner: Member;
  partnerId: string;
}

/** The people of one referral: the case's caseworker or a supervisor asks, another supervisor of the team decides. */
export function partiesIn(crew: Crew, planned: PlannedCase, referral: PlannedReferral): ReferralParties {
  const team = placeIn(crew.teams, planned.team);
  const asksHerself = referral.askedBySupervisor && team.supervisors.length > 1;
  const requester = asksHerself
    ? placeIn(team.supervisors, planned.index)
    : placeIn(team.caseworkers, planned.caseworker);
  const deciding = team.supervisors.filter(({ userId }) => userId !== requester.userId);
  const entry = crew.partners.get(referral.partner);
  if (!entry?.account) throw new Error('A referral to a partner without an account.');
  return {
    requester,
    reviewer: placeIn(deciding, planned.index),
    partner: entry.account,
    partnerId: entry.partnerId,
  };
}

/** Who does `act`; null: nobody, it happens by itself. */
export function actorOf(act: ReferralAct | 'Create', parties: ReferralParties): Member | null {
  if (act === 'Create') return parties.requester;
  switch (referralTransitions[act].by) {
    case 'requester':
    case 'staff':
      return parties.requester;
    case 'reviewer':
    case 'decider':
      return parties.reviewer;
    case 'partner':
      return parties.partner;
    case 'system':
      // Sending is the second half of approving.
      return act === 'Send' ? parties.reviewer : null;
  }
}
