import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { partnerRowSelect, type PartnerRow, toPartnerRow } from './partner-row';

/** A directory entry, with the name of the supervisor who proposed it; null: an administrator added it. */
export interface PartnerDetail extends PartnerRow {
  proposedBy: string | null;
}

/** One directory entry. NOT_FOUND when the organisation has none of this id. */
export async function readPartner(actor: Actor, partnerId: string): Promise<PartnerDetail> {
  requirePermission(actor, 'partner.read');
  const { organizationId } = actor;
  if (!z.uuid().safeParse(partnerId).success) throw new AppError('NOT_FOUND', 'No such partner.');
  return asActor(actor, async (tx) => {
    const found = await tx.partner.findFirst({
      where: { organizationId, id: partnerId },
      select: { ...partnerRowSelect, proposedBy: { select: { displayName: true } } },
    });
    if (!found) throw new AppError('NOT_FOUND', 'No such partner.');
    const { proposedBy, ...partner } = found;
    return { ...toPartnerRow(partner, now()), proposedBy: proposedBy?.displayName ?? null };
  });
}
