import 'server-only';
import type { Tx } from '@/lib/db/as-actor';
import { now } from '@/lib/core/clock';
import { vocabulary } from '@/lib/vocabulary/lists';

interface CaseKey {
  organizationId: string;
  caseId: string;
}

/** Writes to the case when the next of its open tasks is due, for lists to sort by. Call it after the change. */
export async function keepNextDueAt(tx: Tx, { organizationId, caseId }: CaseKey): Promise<void> {
  const next = await tx.caseTask.findFirst({
    where: { organizationId, caseId, completedAt: null },
    select: { dueAt: true },
    orderBy: { dueAt: 'asc' },
  });
  await tx.case.updateMany({
    where: { organizationId, id: caseId },
    data: { nextDueAt: next?.dueAt ?? null, updatedAt: now() },
  });
}

/** Writes to the case the reasons of its open flags, in screen order, and returns them. Call it after the change. */
export async function keepOpenFlags(tx: Tx, { organizationId, caseId }: CaseKey): Promise<string[]> {
  const open = await tx.caseFlag.findMany({
    where: { organizationId, caseId, resolvedAt: null },
    select: { reason: true },
  });
  const reasons = new Set(open.map(({ reason }) => reason));
  const openFlags = vocabulary.flagReason.flatMap(({ code }) => (reasons.has(code) ? [code] : []));
  await tx.case.updateMany({
    where: { organizationId, id: caseId },
    data: { openFlags, updatedAt: now() },
  });
  return openFlags;
}

/**
 * Locks the case's row until the transaction ends, so that two people who add or end something at once do not leave a
 * summary behind that forgets one of them.
 */
export async function lockCase(tx: Tx, { organizationId, caseId }: CaseKey): Promise<void> {
  await tx.case.updateMany({ where: { organizationId, id: caseId }, data: { updatedAt: now() } });
}
