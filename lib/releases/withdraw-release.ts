import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { vocabulary } from '@/lib/vocabulary/lists';
import { releaseId } from './release-id';

export const withdrawReleaseSchema = z.strictObject({
  reason: z.enum(vocabulary.releaseWithdrawal.map(({ code }) => code)),
});

/**
 * Takes an issued release back: nobody gets its file any more. It stays in the register, and later files are made beside
 * it, since whoever has it keeps it.
 */
export async function withdrawRelease(
  actor: Actor,
  typedId: string,
  input: unknown,
): Promise<{ id: string; status: 'Withdrawn' }> {
  requirePermission(actor, 'release.approve');
  const { reason } = parseInput(withdrawReleaseSchema, input);
  const id = releaseId(typedId);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.release.findFirst({ where: { organizationId, id }, select: { status: true } });
    if (!found) throw new AppError('NOT_FOUND', 'No such release.');
    const changed = await tx.release.updateMany({
      where: { organizationId, id, status: 'Issued' },
      data: { status: 'Withdrawn', withdrawnById: userId, withdrawnAt: now(), withdrawalReason: reason },
    });
    if (changed.count === 0) throw new AppError('NOT_ALLOWED_NOW', 'Only an issued release is withdrawn.');
    await appendAudit(tx, actor, { action: 'release.withdrawn', subjectId: id, detail: { reason } });
    return { id, status: 'Withdrawn' as const };
  });
}
