import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { multiAnswer, requiredAnswer } from '@/lib/vocabulary/answers';
import { countriesAnswer } from '@/lib/vocabulary/places';

/** A directory entry. There is no field for an address: a shelter's is never stored. */
export const addPartnerSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  kind: requiredAnswer('organisationType'),
  services: multiAnswer('serviceType').refine((codes) => codes.length > 0, 'key:required'),
  countries: countriesAnswer().default([]),
  languages: multiAnswer('language').default([]),
});

/** Adds a partner to the directory. INVALID when the name is taken. */
export async function addPartner(actor: Actor, input: unknown): Promise<{ id: string }> {
  requirePermission(actor, 'partner.manage');
  const partner = parseInput(addPartnerSchema, input);
  const { organizationId } = actor;
  const id = newId();
  return asActor(actor, async (tx) => {
    const added = await tx.partner.createMany({
      data: { organizationId, id, ...partner },
      skipDuplicates: true,
    });
    if (added.count !== 1) throw new AppError('INVALID', 'Name taken.', { name: 'nameTaken' });
    await appendAudit(tx, actor, { action: 'partner.added', subjectId: id });
    return { id };
  });
}
