import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { assertRegionsFit, describedPartner, endOfDay, vettedPartner } from './partner-fields';

/** A directory entry with what its safety vetting found. */
export const addPartnerSchema = z.strictObject({ ...describedPartner.shape, ...vettedPartner.shape });

/** Adds a partner to the directory. INVALID when the name is taken or a region is of none of its countries. */
export async function addPartner(actor: Actor, input: unknown): Promise<{ id: string }> {
  requirePermission(actor, 'partner.manage');
  const { vettingExpiresOn, ...partner } = parseInput(addPartnerSchema, input);
  const at = now();
  return asActor(actor, async (tx) => {
    const id = await insertPartner(tx, actor, {
      ...partner,
      vettedAt: partner.vetting === null ? null : at,
      vettingExpiresAt: partner.vetting === null ? null : endOfDay(vettingExpiresOn),
    });
    await appendAudit(tx, actor, { action: 'partner.added', subjectId: id });
    return { id };
  });
}

/** What is written of a new entry besides what everyone can say of it. */
interface PartnerExtras {
  vetting?: string | null;
  vettedAt?: Date | null;
  vettingExpiresAt?: Date | null;
  status?: 'proposed';
  proposedById?: string;
}

/** Writes a new entry in the caller's transaction; its capacity counts as confirmed now. INVALID as `addPartner`. */
export async function insertPartner(
  tx: Tx,
  { organizationId }: Actor,
  partner: z.output<typeof describedPartner> & PartnerExtras,
): Promise<string> {
  assertRegionsFit(partner.countries, partner.regions);
  const id = newId();
  const capacityConfirmedAt = partner.capacity === null ? null : now();
  const added = await tx.partner.createMany({
    data: { organizationId, id, ...partner, capacityConfirmedAt },
    skipDuplicates: true,
  });
  if (added.count !== 1) throw new AppError('INVALID', 'Name taken.', { name: 'nameTaken' });
  return id;
}
