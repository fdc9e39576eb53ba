import 'server-only';
import type { Actor, Role } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { isPerson } from '@/lib/partner-links/guest';

export interface PersonRow {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  team: string | null;
  partner: string | null;
  isActive: boolean;
  lastSignInAt: string | null;
}

export interface PeoplePage {
  people: PersonRow[];
  teams: { id: string; name: string }[];
}

/** All accounts of people, and teams, for administrators. */
export async function listPeople(actor: Actor): Promise<PeoplePage> {
  requirePermission(actor, 'people.manage');
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const people = await tx.user.findMany({
      where: { organizationId, ...isPerson },
      select: {
        id: true,
        username: true,
        displayName: true,
        role: true,
        status: true,
        lastSignInAt: true,
        team: { select: { name: true } },
        partner: { select: { name: true } },
      },
      orderBy: [{ role: 'asc' }, { username: 'asc' }],
    });
    const teams = await tx.team.findMany({
      where: { organizationId },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    });
    return {
      people: people.map((person) => ({
        id: person.id,
        username: person.username,
        displayName: person.displayName,
        role: person.role,
        team: person.team?.name ?? null,
        partner: person.partner?.name ?? null,
        isActive: person.status === 'active',
        lastSignInAt: person.lastSignInAt?.toISOString() ?? null,
      })),
      teams,
    };
  });
}
