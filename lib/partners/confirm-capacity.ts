import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';

/** How much room there is for new people. */
export const confirmCapacitySchema = z.strictObject({ capacity: requiredAnswer('capacityBand') });

export interface Capacity {
  capacity: string | null;
  /** ISO 8601, UTC; null: never. */
  confirmedAt: string | null;
}

/** The entry the account answers for; FORBIDDEN for an account bound to none, and for a visitor by a one-use link. */
function ownEntry(actor: Actor): { organizationId: string; id: string } {
  requirePermission(actor, 'capacity.confirm');
  const { organizationId, partnerId } = actor;
  if (partnerId === null) throw new AppError('FORBIDDEN', 'Bound to no partner.');
  return { organizationId, id: partnerId };
}

/** What the directory says of the room at the actor's own organisation. */
export async function readCapacity(actor: Actor): Promise<Capacity> {
  const where = ownEntry(actor);
  const found = await asActor(actor, (tx) =>
    tx.partner.findFirst({ where, select: { capacity: true, capacityConfirmedAt: true } }),
  );
  if (!found) throw new AppError('NOT_FOUND', 'No such partner.');
  return { capacity: found.capacity, confirmedAt: found.capacityConfirmedAt?.toISOString() ?? null };
}

/** Confirms the room at the actor's own organisation as of now. Nothing else of the entry changes (the database refuses). */
export async function confirmCapacity(actor: Actor, input: unknown): Promise<Capacity> {
  const where = ownEntry(actor);
  const { capacity } = parseInput(confirmCapacitySchema, input);
  const at = now();
  return asActor(actor, async (tx) => {
    const changed = await tx.partner.updateMany({ where, data: { capacity, capacityConfirmedAt: at } });
    if (changed.count !== 1) throw new AppError('NOT_FOUND', 'No such partner.');
    await appendAudit(tx, actor, { action: 'capacity.confirmed', subjectId: where.id });
    return { capacity, confirmedAt: at.toISOString() };
  });
}
