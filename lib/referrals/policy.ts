import type { Actor } from '@/lib/core/actor';
import { casesFor } from '@/lib/cases/policy';
import { requirePermission } from '@/lib/auth/permissions';
import type { Prisma } from '@/prisma/generated/prisma/client';

/** The referrals a member of staff may reach: those of the cases within reach of `action`. Throws FORBIDDEN. */
export function referralsFor(
  actor: Actor,
  action: 'referral.read' | 'referral.request' | 'referral.decide',
): Prisma.ReferralWhereInput {
  return { organizationId: actor.organizationId, case: { is: casesFor(actor, action) } };
}

/** The referrals whose packets were sent to the partner the actor answers for. Throws FORBIDDEN. */
export function packetsFor(actor: Actor, action: 'packet.read' | 'packet.answer'): Prisma.ReferralWhereInput {
  requirePermission(actor, action);
  return {
    organizationId: actor.organizationId,
    // An account bound to no partner reaches nothing.
    partnerId: actor.partnerId ?? '00000000-0000-0000-0000-000000000000',
    sentAt: { not: null },
    ...(actor.referralId && { id: actor.referralId }),
  };
}
