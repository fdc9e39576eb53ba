import 'server-only';
import type { Tx } from '@/lib/db/as-actor';

interface TasksOf {
  organizationId: string;
  caseId: string;
  /** Only this person's; absent: everyone's. */
  assignedToId?: string;
}

/** Gives what is still to be done about a case to whoever works it now. */
export async function handOverTasks(tx: Tx, tasks: TasksOf, assignedToId: string): Promise<void> {
  await tx.caseTask.updateMany({ where: { ...tasks, completedAt: null }, data: { assignedToId } });
}
