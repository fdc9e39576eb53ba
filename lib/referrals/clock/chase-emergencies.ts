import 'server-only';
import { systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asSystem } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { reviewersOf } from '@/lib/referrals/recipients';

/**
 * Tells the reviewers, once, of emergencies whose review is overdue. The notice itself is what is never made twice, so
 * nothing has to be claimed. Returns how many are overdue.
 */
export async function chaseEmergencies(organizationId: string): Promise<number> {
  const at = now();
  const system = systemActor(organizationId);
  return asSystem(organizationId, async (tx) => {
    const overdue = await tx.referral.findMany({
      where: { organizationId, isEmergency: true, emergencyClosedAt: null, emergencyDueAt: { lte: at } },
      select: { id: true, code: true, requestedById: true, case: { select: { teamId: true } } },
      take: 500,
    });
    for (const { id, code, requestedById, case: about } of overdue) {
      // One after the other: they share a connection.
      const reviewers = await reviewersOf(tx, organizationId, about.teamId, requestedById, at);
      await tell(tx, system, reviewers, { kind: 'EmergencyOverdue', subjectCode: code, once: id });
    }
    return overdue.length;
  });
}
