/** Where a referral is in its life (DESIGN §6). The same words on every screen, in the API and in the database. */
export const referralStatuses = [
  'Draft',
  'InReview',
  'Returned',
  'Approved',
  'Sent',
  'Accepted',
  'Declined',
  'InService',
  'Completed',
  'Withdrawn',
  'Revoked',
  'Expired',
] as const;

export type ReferralStatus = (typeof referralStatuses)[number];

/** What can be done to a referral. */
export const referralActs = [
  'Submit',
  'Approve',
  'Return',
  'Decline',
  'Send',
  'Accept',
  'PartnerDecline',
  'Start',
  'Complete',
  'Withdraw',
  'Revoke',
  'Expire',
  'SendUrgently',
  'Undo',
] as const;

export type ReferralAct = (typeof referralActs)[number];

/**
 * In which capacity someone meets a referral. `requester`: asked for it. `reviewer`: supervises the team, or covers for
 * someone who does, and did not ask for it. `decider`: the reviewer who just decided, while the decision is held.
 * `staff`: may take it back, because they asked or supervise. `partner`: it was sent to them. `system`: Rowan's own clock
 * and the sending that follows an approval.
 */
export type ReferralParty = 'requester' | 'reviewer' | 'decider' | 'staff' | 'partner' | 'system';

interface Transition {
  from: readonly ReferralStatus[];
  to: ReferralStatus;
  by: ReferralParty;
}

/**
 * The whole status table. Screens ask it which buttons to show, use cases ask it again, and the database keeps the
 * same pairs in `referral_may_become` (a test holds them equal). What is not here cannot happen.
 */
export const referralTransitions: Readonly<Record<ReferralAct, Transition>> = {
  Submit: { from: ['Draft', 'Returned'], to: 'InReview', by: 'requester' },
  Approve: { from: ['InReview'], to: 'Approved', by: 'reviewer' },
  Return: { from: ['InReview'], to: 'Returned', by: 'reviewer' },
  Decline: { from: ['InReview'], to: 'Declined', by: 'reviewer' },
  Send: { from: ['Approved'], to: 'Sent', by: 'system' },
  Accept: { from: ['Sent'], to: 'Accepted', by: 'partner' },
  PartnerDecline: { from: ['Sent'], to: 'Declined', by: 'partner' },
  Start: { from: ['Accepted'], to: 'InService', by: 'partner' },
  Complete: { from: ['Accepted', 'InService'], to: 'Completed', by: 'partner' },
  Withdraw: { from: ['Draft', 'InReview', 'Returned'], to: 'Withdrawn', by: 'requester' },
  Revoke: { from: ['Approved', 'Sent', 'Accepted', 'InService'], to: 'Revoked', by: 'staff' },
  Expire: { from: ['Approved', 'Sent'], to: 'Expired', by: 'system' },
  // Immediate danger: at once, and reviewed afterwards by someone else (send-urgently.ts, close-emergency.ts).
  SendUrgently: { from: ['Draft', 'Returned'], to: 'Sent', by: 'requester' },
  // Only by who decided, within the seconds the decision is held (undo-decision.ts).
  Undo: { from: ['Approved', 'Returned', 'Declined'], to: 'InReview', by: 'decider' },
};

/** The status after `act`, or null when the act is not possible from `status`. */
export function nextStatus(status: ReferralStatus, act: ReferralAct): ReferralStatus | null {
  const { from, to } = referralTransitions[act];
  return from.includes(status) ? to : null;
}

/** The acts open to someone who meets the referral in these capacities, in table order. */
export function allowedActs(status: ReferralStatus, parties: readonly ReferralParty[]): ReferralAct[] {
  return referralActs.filter((act) => {
    const { from, by } = referralTransitions[act];
    return from.includes(status) && parties.includes(by);
  });
}

/** True for a status nothing leads out of, once a decision can no longer be undone. */
export function isFinal(status: ReferralStatus): boolean {
  return referralActs.every((act) => act === 'Undo' || nextStatus(status, act) === null);
}
