import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { dayOf, endOfDay } from './day';
import { keepNextDueAt, lockCase } from './keep-in-step';
import { reachCase } from './reach-case';
import { isClosed } from './stage';
import { findTaskPeople } from './task-people';

const furthestMs = 2 * 366 * dayMs;

export const addTaskSchema = z.strictObject({
  kind: requiredAnswer('taskKind'),
  /** The day it is due, `2026-11-24`. */
  dueOn: z.iso
    .date('key:date')
    .refine((day) => day >= dayOf(now()), 'key:dayPassed')
    .refine((day) => endOfDay(day).getTime() < now().getTime() + furthestMs, 'key:dayTooFar'),
  /** Absent: whoever works the case. */
  assignedToId: z.uuid('key:invalid').optional(),
});

/**
 * Adds something to be done about a case by a day. NOT_ALLOWED_NOW for a closed case, INVALID for someone who neither
 * works the case nor supervises its team.
 */
export async function addTask(actor: Actor, code: string, input: unknown): Promise<{ id: string }> {
  const where = casesFor(actor, 'case.task');
  const { kind, dueOn, assignedToId } = parseInput(addTaskSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    if (isClosed(found.stage)) throw new AppError('NOT_ALLOWED_NOW', 'The case is closed.');
    const person = assignedToId ?? found.assignedToId;
    const people = await findTaskPeople(tx, organizationId, found);
    if (person !== found.assignedToId && !people.some(({ id }) => id === person))
      throw new AppError('INVALID', 'Not theirs to do.', { assignedToId: 'notInTeam' });
    const key = { organizationId, caseId: found.id };
    await lockCase(tx, key);
    const id = newId();
    await tx.caseTask.createMany({
      data: {
        ...key,
        id,
        kind,
        dueAt: endOfDay(dueOn),
        assignedToId: person,
        createdById: userId,
        createdAt: now(),
      },
    });
    await keepNextDueAt(tx, key);
    await appendAudit(tx, actor, { action: 'case.taskAdded', subjectId: found.id, detail: { kind } });
    return { id };
  });
}
