import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { assertRegionsFit, describedPartner, endOfDay, vettedPartner } from './partner-fields';

const { shape } = describedPartner;
const vetted = vettedPartner.shape;

/** What is to become different; what is left out stays. */
export const changePartnerSchema = z.strictObject({
  name: shape.name.optional(),
  kind: shape.kind.optional(),
  services: shape.services.optional(),
  countries: shape.countries.unwrap().optional(),
  regions: shape.regions.unwrap().optional(),
  languages: shape.languages.unwrap().optional(),
  accepts: shape.accepts.unwrap().optional(),
  capacity: shape.capacity.unwrap().optional(),
  opening: shape.opening.unwrap().optional(),
  contactRole: shape.contactRole.unwrap().optional(),
  vetting: vetted.vetting.unwrap().optional(),
  vettingExpiresOn: vetted.vettingExpiresOn.unwrap().optional(),
  /** Nothing new is referred to a suspended partner; a proposed one becomes active or is turned down. */
  status: z.enum(['active', 'suspended']).optional(),
});

/**
 * Changes a directory entry, suspends it, or takes in a proposed one. A changed capacity counts as confirmed now, a
 * changed vetting as done now. NOT_FOUND when the organisation has no such partner; INVALID when the name is taken or a
 * region is of none of the countries.
 */
export async function changePartner(
  actor: Actor,
  partnerId: string,
  input: unknown,
): Promise<{ id: string }> {
  requirePermission(actor, 'partner.manage');
  const { vettingExpiresOn, ...changes } = parseInput(changePartnerSchema, input);
  const { organizationId } = actor;
  const expiry = vettingExpiresOn === undefined ? {} : { vettingExpiresAt: endOfDay(vettingExpiresOn) };
  return asActor(actor, async (tx) => {
    const before = await findPartner(tx, organizationId, partnerId);
    assertRegionsFit(changes.countries ?? before.countries, changes.regions ?? before.regions);
    if (changes.name !== undefined) await assertNameFree(tx, organizationId, partnerId, changes.name);
    await tx.partner.updateMany({
      where: { organizationId, id: before.id },
      data: {
        ...withoutUndefined(changes),
        ...expiry,
        ...momentsOf(before, { ...changes, ...expiry }),
      },
    });
    await appendAudit(tx, actor, {
      action: 'partner.changed',
      subjectId: before.id,
      detail: {
        fields: [...Object.keys(withoutUndefined(changes)), ...Object.keys(expiry)],
        ...(changes.status && { status: changes.status }),
      },
    });
    return { id: before.id };
  });
}

interface Confirmed {
  capacity: string | null;
  vetting: string | null;
  vettingExpiresAt: Date | null;
}

/** When what is confirmed or vetted was so, as far as that moved. Without a vetting there is nothing that runs out. */
function momentsOf(
  before: Confirmed,
  changes: { [Field in keyof Confirmed]?: Confirmed[Field] | undefined },
) {
  const at = now();
  const { capacity, vetting = before.vetting, vettingExpiresAt = before.vettingExpiresAt } = changes;
  const isVettedAnew =
    vetting !== before.vetting || vettingExpiresAt?.getTime() !== before.vettingExpiresAt?.getTime();
  return {
    ...(capacity !== undefined &&
      capacity !== before.capacity && { capacityConfirmedAt: capacity === null ? null : at }),
    ...(isVettedAnew && { vettedAt: at }),
    ...(vetting === null && { vettedAt: null, vettingExpiresAt: null }),
  };
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(changes: T): Defined<T>;
function withoutUndefined(changes: object): object {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

async function findPartner(tx: Tx, organizationId: string, partnerId: string) {
  const found = z.uuid().safeParse(partnerId).success
    ? await tx.partner.findFirst({
        where: { organizationId, id: partnerId },
        select: {
          id: true,
          countries: true,
          regions: true,
          capacity: true,
          vetting: true,
          vettingExpiresAt: true,
        },
      })
    : null;
  if (!found) throw new AppError('NOT_FOUND', 'No such partner.');
  return found;
}

async function assertNameFree(
  tx: Tx,
  organizationId: string,
  partnerId: string,
  name: string,
): Promise<void> {
  const other = await tx.partner.findFirst({
    where: { organizationId, name, id: { not: partnerId } },
    select: { id: true },
  });
  if (other) throw new AppError('INVALID', 'Name taken.', { name: 'nameTaken' });
}
