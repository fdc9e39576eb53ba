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
import { keepNextDueAt, lockCase } from './keep-in-step';
import { reachCase } from './reach-case';

export const completeTaskSchema = z.strictObject({ outcome: requiredAnswer('taskOutcome') });

/** Ends a task with how it went. NOT_ALLOWED_NOW when it has ended. */
export async function completeTask(
  actor: Actor,
  code: string,
  taskId: string,
  input: unknown,
): Promise<{ id: string }> {
  const where = casesFor(actor, 'case.task');
  const { outcome } = parseInput(completeTaskSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    const key = { organizationId, caseId: found.id };
    const id = z.uuid().safeParse(taskId).data ?? '';
    const task = id && (await tx.caseTask.findFirst({ where: { ...key, id }, select: { kind: true } }));
    if (!task) throw new AppError('NOT_FOUND', 'No such task.');
    await lockCase(tx, key);
    const ended = await tx.caseTask.updateMany({
      where: { ...key, id, completedAt: null },
      data: { completedAt: now(), completedById: userId, outcome },
    });
    if (ended.count !== 1) throw new AppError('NOT_ALLOWED_NOW', 'Ended already.');
    await keepNextDueAt(tx, key);
    await appendAudit(tx, actor, {
      action: 'case.taskCompleted',
      subjectId: found.id,
      detail: { kind: task.kind, outcome },
    });
    return { id };
  });
}
