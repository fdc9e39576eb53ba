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
import { assertColleague } from './colleagues';
import { handOverTasks } from './hand-over-tasks';
import { assertChanged } from './reach-case';

/** Most cases that change hands at once. */
const maxAtOnce = 100;

export const assignCaseSchema = z.strictObject({
  assignedToId: z.uuid('key:required'),
  reason: requiredAnswer('assignmentReason'),
});

export const assignCasesSchema = assignCaseSchema.extend({
  codes: z.array(z.string().max(40)).min(1).max(maxAtOnce),
});

export interface Assigned {
  /** Codes of the cases that changed hands; without those the person had already. */
  codes: string[];
}

/** `assignCases` for one. */
export async function assignCase(actor: Actor, code: string, input: unknown): Promise<Assigned> {
  return assignCases(actor, { ...parseInput(assignCaseSchema, input), codes: [code] });
}

/**
 * Gives cases of the supervisor's team to someone of it, with the tasks of whoever had them; all of them or none.
 * NOT_FOUND when one is out of reach, INVALID when the person is not an active worker of the team, CONFLICT when a
 * case changed hands meanwhile.
 */
export async function assignCases(actor: Actor, input: unknown): Promise<Assigned> {
  const where = casesFor(actor, 'case.assign');
  const { assignedToId, reason, codes } = parseInput(assignCasesSchema, input);
  const { organizationId, teamId } = actor;
  const wanted = [...new Set(codes)];
  return asActor(actor, async (tx) => {
    const found = await tx.case.findMany({
      where: { ...where, code: { in: wanted } },
      select: { id: true, code: true, assignedToId: true },
      orderBy: { code: 'asc' },
    });
    if (found.length !== wanted.length) throw new AppError('NOT_FOUND', 'A case is out of reach.');
    await assertColleague(tx, organizationId, teamId ?? '', assignedToId);
    const moving = found.filter((one) => one.assignedToId !== assignedToId);
    for (const { id, assignedToId: before } of moving) {
      assertChanged(
        await tx.case.updateMany({
          where: { ...where, id, assignedToId: before },
          data: { assignedToId, updatedAt: now() },
        }),
      );
      await handOverTasks(tx, { organizationId, caseId: id, assignedToId: before }, assignedToId);
      await writeChanges(tx, actor, id, [
        { field: 'assignedTo', before: [before], after: [assignedToId] },
        { field: 'assignmentReason', before: [], after: [reason] },
      ]);
    }
    await appendAudit(
      tx,
      actor,
      ...moving.map(({ id }) => ({
        action: 'case.assigned' as const,
        subjectId: id,
        detail: { reason, cases: moving.length },
      })),
    );
    return { codes: moving.map(({ code }) => code) };
  });
}
