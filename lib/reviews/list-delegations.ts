import 'server-only';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asActor } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { type CoverState, coverState } from './cover-days';

/** A time in which one supervisor decides for another's team. Times are ISO 8601, UTC. */
export interface CoverRow {
  id: string;
  team: string;
  /** Who is away. */
  from: string;
  /** Who covers. */
  to: string;
  startsAt: string;
  endsAt: string;
  endedAt: string | null;
  state: CoverState;
}

export interface Covers {
  /** Handed over by the reader, the latest first. */
  given: CoverRow[];
  /** Taken over by the reader, the latest first. */
  taken: CoverRow[];
}

const longest = 50;

/** The covers the supervisor gave and took, the latest fifty of each. Throws FORBIDDEN. */
export async function listDelegations(actor: Actor): Promise<Covers> {
  requirePermission(actor, 'review.delegate');
  const { organizationId, userId } = actor;
  const at = now();
  return asActor(actor, async (tx) => {
    const find = async (mine: Prisma.ReviewDelegationWhereInput): Promise<CoverRow[]> => {
      const found = await tx.reviewDelegation.findMany({
        where: { organizationId, ...mine },
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          endedAt: true,
          team: { select: { name: true } },
          from: { select: { displayName: true } },
          to: { select: { displayName: true } },
        },
        orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
        take: longest,
      });
      return found.map((cover) => ({
        id: cover.id,
        team: cover.team.name,
        from: cover.from.displayName,
        to: cover.to.displayName,
        startsAt: cover.startsAt.toISOString(),
        endsAt: cover.endsAt.toISOString(),
        endedAt: cover.endedAt?.toISOString() ?? null,
        state: coverState(cover, at),
      }));
    };
    return { given: await find({ fromId: userId }), taken: await find({ toId: userId }) };
  });
}

/** Who can cover for a team: active supervisors of other teams. */
export function deputiesFor(organizationId: string, teamId: string): Prisma.UserWhereInput {
  return { organizationId, role: 'supervisor', status: 'active', teamId: { not: teamId } };
}

/** The supervisors who can cover for the reader's team, by name. Throws FORBIDDEN. */
export async function listDeputies(actor: Actor): Promise<{ id: string; name: string; team: string }[]> {
  requirePermission(actor, 'review.delegate');
  const { organizationId, teamId } = actor;
  if (teamId === null) return [];
  return asActor(actor, async (tx) => {
    const found = await tx.user.findMany({
      where: deputiesFor(organizationId, teamId),
      select: { id: true, displayName: true, team: { select: { name: true } } },
      orderBy: { displayName: 'asc' },
    });
    return found.map(({ id, displayName, team }) => ({ id, name: displayName, team: team?.name ?? '' }));
  });
}
