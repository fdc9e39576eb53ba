import type { Actor } from '@/lib/core/actor';
import { type Action, requirePermission, type Scope } from '@/lib/auth/permissions';
import type { Prisma } from '@/prisma/generated/prisma/client';

type CaseAction = Extract<
  Action,
  | `case.${string}`
  | 'consent.record'
  | 'referral.request'
  | 'referral.read'
  | 'referral.decide'
  | 'retention.review'
>;

/** What is still possible with a case that was merged into another or erased: it is read, and nothing else. */
const actionsOnEnded: readonly CaseAction[] = [
  'case.read',
  'case.revealText',
  'case.history',
  'referral.read',
  'retention.review',
];

/**
 * The where-clause that is the authorisation: the cases this person may reach with `action`. Throws FORBIDDEN when
 * there can be none. Every read and write of a case starts from it; row-level security says the same a second time.
 * A merged or erased case can be read and not changed; a case offered to a supervisor's team can be opened, to decide on it.
 */
export function casesFor(actor: Actor, action: CaseAction): Prisma.CaseWhereInput {
  const within = withinScope(actor, requirePermission(actor, action), action);
  return actionsOnEnded.includes(action) ? within : { ...within, mergedIntoId: null, erasedAt: null };
}

/** The cases offered to the supervisor's team, to take over or decline. Throws FORBIDDEN. */
export function offersFor(actor: Actor): Prisma.CaseWhereInput {
  requirePermission(actor, 'case.transfer');
  return { organizationId: actor.organizationId, offeredTeamId: actor.teamId ?? noTeam, mergedIntoId: null };
}

/** A team nobody is in: the nil UUID (RFC 9562). */
const noTeam = '00000000-0000-0000-0000-000000000000';

/** What reaches the cases of a team whose supervisor is away: deciding on its referrals, and nothing else. */
const coveredActions: readonly CaseAction[] = ['referral.read', 'referral.decide'];

function withinScope(actor: Actor, scope: Scope, action: CaseAction): Prisma.CaseWhereInput {
  const { organizationId, userId, teamId } = actor;
  const covered = coveredActions.includes(action) ? (actor.coveredTeamIds ?? []) : [];
  const withOffered = action === 'case.read';
  switch (scope) {
    case 'own':
      return { organizationId, assignedToId: userId };
    case 'team':
      // A caseworker keeps what is assigned to them also when the case has moved to another team.
      return {
        organizationId,
        OR: [
          ...(teamId ? [{ teamId: { in: [teamId, ...covered] } }] : []),
          ...(actor.role === 'caseworker' ? [{ assignedToId: userId }] : []),
          ...(withOffered && teamId && actor.role === 'supervisor' ? [{ offeredTeamId: teamId }] : []),
        ],
      };
    case 'organization':
      return { organizationId };
  }
}
