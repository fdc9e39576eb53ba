import 'server-only';
import type { Tx } from '@/lib/db/as-actor';
import { isPerson } from '@/lib/partner-links/guest';

/** People who answer for a partner: ids of the active accounts. */
export async function peopleOfPartner(tx: Tx, organizationId: string, partnerId: string): Promise<string[]> {
  const found = await tx.user.findMany({
    where: { organizationId, partnerId, role: 'partner', status: 'active', ...isPerson },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/**
 * Who reviews a team's referrals now: its active supervisors and whoever covers for one of them, without `exceptId`,
 * who asked. Ids.
 */
export async function reviewersOf(
  tx: Tx,
  organizationId: string,
  teamId: string,
  exceptId: string,
  at: Date,
): Promise<string[]> {
  const supervisors = await tx.user.findMany({
    where: { organizationId, teamId, role: 'supervisor', status: 'active' },
    select: { id: true },
  });
  const covers = await tx.reviewDelegation.findMany({
    where: { organizationId, teamId, endedAt: null, startsAt: { lte: at }, endsAt: { gt: at } },
    select: { toId: true },
  });
  const ids = [...supervisors.map(({ id }) => id), ...covers.map(({ toId }) => toId)];
  return [...new Set(ids)].filter((id) => id !== exceptId);
}
