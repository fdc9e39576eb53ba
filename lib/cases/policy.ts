import type { Actor } from '@/lib/core/actor';
import { type Action, requirePermission, type Scope } from '@/lib/auth/permissions';
import type { Prisma } from '@/prisma/generated/prisma/client';

type CaseAction = Extract<
  Action,
  `case.${string}` | 'referral.request' | 'referral.read' | 'referral.decide'
>;

/**
 * The where-clause that is the authorisation: the cases this person may reach with `action`. Throws FORBIDDEN when
 * there can be none. Every read and write of a case starts from it; row-level security says the same a second time.
 */
export function casesFor(actor: Actor, action: CaseAction): Prisma.CaseWhereInput {
  return withinScope(actor, requirePermission(actor, action));
}

function withinScope(actor: Actor, scope: Scope): Prisma.CaseWhereInput {
  const { organizationId, userId, teamId } = actor;
  switch (scope) {
    case 'own':
      return { organizationId, assignedToId: userId };
    case 'team':
      // A caseworker keeps what is assigned to them also when the case has moved to another team.
      return {
        organizationId,
        OR: [
          ...(teamId ? [{ teamId }] : []),
          ...(actor.role === 'caseworker' ? [{ assignedToId: userId }] : []),
        ],
      };
    case 'organization':
      return { organizationId };
  }
}
