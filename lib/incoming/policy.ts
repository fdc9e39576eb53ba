import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/prisma/client';

/** A team nobody is in: the nil UUID (RFC 9562). */
const noTeam = '00000000-0000-0000-0000-000000000000';

/** What was sent in to the supervisor's own team. Throws FORBIDDEN. */
export function incomingFor(actor: Actor): Prisma.IncomingReferralWhereInput {
  requirePermission(actor, 'incoming.decide');
  return { organizationId: actor.organizationId, teamId: actor.teamId ?? noTeam };
}
