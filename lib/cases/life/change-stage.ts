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
import { assertChanged, reachCase } from './reach-case';
import { nextStages, stageOf } from './stage';

export const changeStageSchema = z.strictObject({ stage: requiredAnswer('caseStage') });

/** Where a case is after an act on its life. */
export interface LifeStep {
  code: string;
  stage: string;
}

/**
 * Moves a case to another active stage, as far as the table of stages lets this person. NOT_ALLOWED_NOW when the table
 * has no such move, FORBIDDEN when it is a supervisor's, CONFLICT when someone else moved the case first.
 */
export async function changeStage(actor: Actor, code: string, input: unknown): Promise<LifeStep> {
  const where = casesFor(actor, 'case.edit');
  const to = stageOf(parseInput(changeStageSchema, input).stage);
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    const party = actor.role === 'supervisor' ? 'supervisor' : 'worker';
    const canMove = (by: 'worker' | 'supervisor') => nextStages(found.stage, by).some((next) => next === to);
    if (!canMove('supervisor'))
      throw new AppError('NOT_ALLOWED_NOW', 'No such move.', { stage: 'stageNotNext' });
    if (!canMove(party))
      throw new AppError('FORBIDDEN', 'A supervisor’s move.', { stage: 'supervisorsMove' });
    assertChanged(
      await tx.case.updateMany({
        where: { ...where, id: found.id, stage: found.stage },
        data: { stage: to, updatedAt: now() },
      }),
    );
    await writeChanges(tx, actor, found.id, [{ field: 'stage', before: [found.stage], after: [to] }]);
    await appendAudit(tx, actor, {
      action: 'case.stageChanged',
      subjectId: found.id,
      detail: { stage: to },
    });
    return { code: found.code, stage: to };
  });
}
