import type { Actor } from '@/lib/core/actor';
import { can } from '@/lib/auth/permissions';
import type { ReferralParty } from './status';

/** What decides in which capacity someone meets a referral. */
export interface ReferralTies {
  requestedById: string;
  partnerId: string;
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
  const supervises = can(actor, 'referral.decide') && actor.teamId === referral.case?.teamId;
  if (asked && can(actor, 'referral.request')) parties.push('requester');
  if (supervises && !asked) parties.push('reviewer');
  const worksCase = actor.userId === referral.case?.assignedToId && can(actor, 'referral.request');
  if (parties.includes('requester') || supervises || worksCase) parties.push('staff');
  return parties;
}
