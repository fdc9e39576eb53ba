import 'server-only';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor, type Tx } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';

/** Someone a case or a task can be given to. */
export interface Colleague {
  id: string;
  name: string;
  isSupervisor: boolean;
}

/** The active caseworkers and supervisors of a team. */
function workersOf(organizationId: string, teamId: string): Prisma.UserWhereInput {
  return { organizationId, teamId, status: 'active', role: { in: ['caseworker', 'supervisor'] } };
}

/** The people of a team who can work a case, by name. */
export async function findColleagues(tx: Tx, organizationId: string, teamId: string): Promise<Colleague[]> {
  const found = await tx.user.findMany({
    where: workersOf(organizationId, teamId),
    select: { id: true, displayName: true, role: true },
    orderBy: { displayName: 'asc' },
  });
  return found.map(({ id, displayName, role }) => ({
    id,
    name: displayName,
    isSupervisor: role === 'supervisor',
  }));
}

/** Throws INVALID unless the person is an active caseworker or supervisor of the team. */
export async function assertColleague(
  tx: Tx,
  organizationId: string,
  teamId: string,
  userId: string,
): Promise<void> {
  const found = await tx.user.count({ where: { ...workersOf(organizationId, teamId), id: userId } });
  if (found !== 1) throw new AppError('INVALID', 'Not of the team.', { assignedToId: 'notInTeam' });
}

/** The people of the supervisor's own team, to give cases to. Throws FORBIDDEN for who gives none. */
export async function listColleagues(actor: Actor): Promise<Colleague[]> {
  requirePermission(actor, 'case.assign');
  const { organizationId, teamId } = actor;
  return teamId === null ? [] : asActor(actor, (tx) => findColleagues(tx, organizationId, teamId));
}
