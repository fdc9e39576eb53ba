import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';

/** Months a supervisor can add at once; it comes up for review again after them. */
export const keepMonths = [6, 12, 24] as const;

export const keepLongerSchema = z.strictObject({
  reason: requiredAnswer('retentionReason'),
  months: z.coerce.number().pipe(z.literal([...keepMonths], 'key:unknownCode')),
});

/**
 * Keeps a closed case for some months from today, with a reason. NOT_FOUND when it is out of reach, NOT_ALLOWED_NOW
 * when it is not closed or was erased.
 */
export async function keepLonger(
  actor: Actor,
  code: string,
  input: unknown,
): Promise<{ retainUntil: string }> {
  const where = casesFor(actor, 'retention.review');
  const { reason, months } = parseInput(keepLongerSchema, input);
  const until = now();
  until.setUTCMonth(until.getUTCMonth() + months);
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({
      where: { ...where, code },
      select: { id: true, closedAt: true, erasedAt: true },
    });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    if (found.closedAt === null || found.erasedAt !== null) {
      throw new AppError('NOT_ALLOWED_NOW', 'The case is open or erased.');
    }
    await tx.case.updateMany({
      where: { organizationId: actor.organizationId, id: found.id },
      data: { retainUntil: until, version: { increment: 1 } },
    });
    await appendAudit(tx, actor, {
      action: 'case.retained',
      subjectId: found.id,
      detail: { reason, months },
    });
    return { retainUntil: until.toISOString() };
  });
}
