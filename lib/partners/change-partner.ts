import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';

export const changePartnerSchema = z.strictObject({
  partnerId: z.uuid(),
  status: z.enum(['active', 'suspended']),
});

/** Suspends a partner, so that nothing new is referred to it, or takes it back in. */
export async function changePartner(actor: Actor, input: unknown): Promise<void> {
  requirePermission(actor, 'partner.manage');
  const { partnerId, status } = parseInput(changePartnerSchema, input);
  const { organizationId } = actor;
  await asActor(actor, async (tx) => {
    const changed = await tx.partner.updateMany({
      where: { organizationId, id: partnerId },
      data: { status },
    });
    if (changed.count !== 1) throw new AppError('NOT_FOUND', 'No such partner.');
    await appendAudit(tx, actor, { action: 'partner.changed', subjectId: partnerId, detail: { status } });
  });
}
