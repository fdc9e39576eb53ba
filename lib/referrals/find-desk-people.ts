import 'server-only';
import { now } from '@/lib/core/clock';
import { asSystem } from '@/lib/db/as-actor';
import { withoutCompanion } from '@/lib/db/companion';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { reviewersOf } from './recipients';

/** Whom at the desk a partner's act concerns, and the code under which they know the referral. */
export interface DeskPeople {
  code: string;
  userIds: string[];
}

/**
 * The requester and the reviewers of the referral that `where` reaches; null when it reaches none. Rowan itself looks:
 * a partner sees neither the case nor who works on it, and what is found here is told and never answered.
 */
export async function findDeskPeople(
  organizationId: string,
  where: Prisma.ReferralWhereInput,
): Promise<DeskPeople | null> {
  return withoutCompanion(() =>
    asSystem(organizationId, async (tx) => {
      const found = await tx.referral.findFirst({
        where: { AND: [where, { organizationId }] },
        select: { code: true, requestedById: true, case: { select: { teamId: true } } },
      });
      if (!found) return null;
      const { code, requestedById } = found;
      const reviewers = await reviewersOf(tx, organizationId, found.case.teamId, requestedById, now());
      return { code, userIds: [requestedById, ...reviewers] };
    }),
  );
}
