import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';

export const listTasksSchema = z.strictObject({
  /** `mine`: assigned to the person who asks; `team`: on the supervisor's team's cases. */
  view: z.enum(['mine', 'team']).default('mine'),
});

/** An open task in a list. */
export interface TaskRow {
  id: string;
  caseCode: string;
  kind: string;
  /** ISO 8601, UTC: the end of the day it is due. */
  dueAt: string;
  isOverdue: boolean;
  assignedTo: string;
  riskLevel: string | null;
}

export interface TaskList {
  items: TaskRow[];
  total: number;
  overdue: number;
}

/** A list longer than this is shown in part; what is most overdue is in it. */
const longest = 200;

/** What is to be done, the most overdue first. Audited. FORBIDDEN when a caseworker asks for the team's. */
export async function listTasks(actor: Actor, input: unknown): Promise<TaskList> {
  const reach = casesFor(actor, 'case.task');
  const { view } = parseInput(listTasksSchema, input);
  if (view === 'team' && actor.role !== 'supervisor')
    throw new AppError('FORBIDDEN', 'The team’s tasks are for its supervisors.');
  const { organizationId, userId } = actor;
  const where: Prisma.CaseTaskWhereInput = {
    organizationId,
    completedAt: null,
    case: { is: reach },
    ...(view === 'mine' && { assignedToId: userId }),
  };
  const at = now();
  return asActor(actor, async (tx) => {
    const total = await tx.caseTask.count({ where });
    const overdue = await tx.caseTask.count({ where: { ...where, dueAt: { lt: at } } });
    const found = await tx.caseTask.findMany({
      where,
      select: {
        id: true,
        kind: true,
        dueAt: true,
        assignedTo: { select: { displayName: true } },
        case: { select: { code: true, riskLevel: true } },
      },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: longest,
    });
    await appendAudit(tx, actor, { action: 'tasks.listed', detail: { view, count: found.length } });
    const items = found.map((task) => ({
      id: task.id,
      caseCode: task.case.code,
      kind: task.kind,
      dueAt: task.dueAt.toISOString(),
      isOverdue: task.dueAt < at,
      assignedTo: task.assignedTo.displayName,
      riskLevel: task.case.riskLevel,
    }));
    return { items, total, overdue };
  });
}
