import type { Actor } from '@/lib/core/actor';
import { can } from '@/lib/auth/permissions';
import { supervisesTeam } from '@/lib/auth/supervises-team';
import { now } from '@/lib/core/clock';
import type { ReferralParty } from './status';

/** What decides in which capacity someone meets a referral. */
export interface ReferralTies {
  requestedById: string;
  partnerId: string;
  /** Who decided, and until when that can be undone; absent where nobody is about to. */
  reviewedById?: string | null;
  heldUntil?: Date | null;
  /** Null for a partner, who never sees the case. */
  case: { assignedToId: string; teamId: string } | null;
}

/**
 * The capacities in which `actor` meets a referral. Nobody is both its requester and its reviewer: whoever asked for
 * it cannot decide it, whatever their role.
 */
export function partiesOf(actor: Actor, referral: ReferralTies): ReferralParty[] {
  if (actor.role === 'partner') {
    return can(actor, 'packet.answer') && actor.partnerId === referral.partnerId ? ['partner'] : [];
  }
  const parties: ReferralParty[] = [];
  const asked = actor.userId === referral.requestedById;
  const supervises =
    can(actor, 'referral.decide') && referral.case !== null && supervisesTeam(actor, referral.case.teamId);
  if (asked && can(actor, 'referral.request')) parties.push('requester');
  if (supervises && !asked) parties.push('reviewer');
  const decided = actor.userId === referral.reviewedById && referral.heldUntil && now() < referral.heldUntil;
  if (parties.includes('reviewer') && decided) parties.push('decider');
  const worksCase = actor.userId === referral.case?.assignedToId && can(actor, 'referral.request');
  if (parties.includes('requester') || supervises || worksCase) parties.push('staff');
  return parties;
}
