import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import { writeChanges } from '@/lib/cases/write-changes';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import type { LifeStep } from './change-stage';
import { assertChanged, reachCase } from './reach-case';
import { isClosed, reopenStages } from './stage';

export const reopenCaseSchema = z.strictObject({
  reason: requiredAnswer('reopenReason'),
  stage: z.enum(reopenStages, 'key:unknownCode').default('NeedsAssessed'),
});

/**
 * Reopens a closed case in an active stage: the closure and its retention clock are gone, the history keeps them.
 * NOT_ALLOWED_NOW for a case that is not closed or was erased.
 */
export async function reopenCase(actor: Actor, code: string, input: unknown): Promise<LifeStep> {
  const where = casesFor(actor, 'case.reopen');
  const { reason, stage } = parseInput(reopenCaseSchema, input);
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    if (!isClosed(found.stage) || found.erasedAt !== null)
      throw new AppError('NOT_ALLOWED_NOW', 'Not closed, or erased.');
    assertChanged(
      await tx.case.updateMany({
        where: { ...where, id: found.id, stage: found.stage, erasedAt: null },
        data: { stage, closureReason: null, closedAt: null, retainUntil: null, updatedAt: now() },
      }),
    );
    await writeChanges(tx, actor, found.id, [
      { field: 'stage', before: [found.stage], after: [stage] },
      { field: 'closureReason', before: found.closureReason ? [found.closureReason] : [], after: [] },
      { field: 'reopenReason', before: [], after: [reason] },
    ]);
    await appendAudit(tx, actor, { action: 'case.reopened', subjectId: found.id, detail: { reason } });
    return { code: found.code, stage };
  });
}
