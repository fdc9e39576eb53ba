import 'server-only';
import { requirePermission } from '@/lib/auth/permissions';
import { findColleagues } from '@/lib/cases/life/colleagues';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asActor } from '@/lib/db/as-actor';

/** How much one person of the team carries. */
export interface CaseloadRow {
  id: string;
  name: string;
  openCases: number;
  /** Referrals on their cases that wait for a reviewer or a partner. */
  waiting: number;
  /** Of those, the ones past their deadline. */
  overdue: number;
}

/**
 * Open cases and waiting referrals of everyone in the supervisor's own team, by name; never a team they cover. Counts
 * only. Throws FORBIDDEN.
 */
export async function readCaseload(actor: Actor): Promise<CaseloadRow[]> {
  requirePermission(actor, 'referral.decide');
  const { organizationId, teamId } = actor;
  if (teamId === null) return [];
  return asActor(actor, async (tx) => {
    const people = await findColleagues(tx, organizationId, teamId);
    const ofTeam = { organizationId, teamId, mergedIntoId: null, erasedAt: null };
    const cases = await tx.case.groupBy({
      by: ['assignedToId'],
      where: { ...ofTeam, closedAt: null },
      _count: { _all: true },
    });
    const open = new Map(cases.map(({ assignedToId, _count }) => [assignedToId, _count._all]));
    const referrals = await tx.referral.findMany({
      where: { organizationId, case: { is: ofTeam }, status: { in: ['InReview', 'Sent'] } },
      select: { dueAt: true, case: { select: { assignedToId: true } } },
    });
    const at = now();
    return people.map(({ id, name }) => {
      const theirs = referrals.filter((referral) => referral.case.assignedToId === id);
      return {
        id,
        name,
        openCases: open.get(id) ?? 0,
        waiting: theirs.length,
        overdue: theirs.filter(({ dueAt }) => dueAt !== null && dueAt < at).length,
      };
    });
  });
}
