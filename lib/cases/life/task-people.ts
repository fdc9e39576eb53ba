import 'server-only';
import type { Tx } from '@/lib/db/as-actor';
import { type Colleague, findColleagues } from './colleagues';

/**
 * Who can have a task of a case: whoever works it, and the supervisors of its team. Others of the team could see it
 * and not end it.
 */
export async function findTaskPeople(
  tx: Tx,
  organizationId: string,
  of: { teamId: string; assignedToId: string },
): Promise<Colleague[]> {
  const colleagues = await findColleagues(tx, organizationId, of.teamId);
  return colleagues.filter(({ id, isSupervisor }) => isSupervisor || id === of.assignedToId);
}
