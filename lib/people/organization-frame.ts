import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';

/** What every screen shows of the organisation and the person. */
export interface OrganizationFrame {
  name: string;
  productName: string;
  isPractice: boolean;
  exitUrl: string;
  displayName: string;
}

/** The frame around a signed-in person's screens; one look-up per rendered request. */
export const findOrganizationFrame = cache(async (actor: Actor): Promise<OrganizationFrame> => {
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { name: true, productName: true, isPractice: true, exitUrl: true },
    });
    const user = await tx.user.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: userId } },
      select: { displayName: true },
    });
    return { ...organization, displayName: user.displayName };
  });
});
