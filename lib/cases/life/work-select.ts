import type { Prisma } from '@/prisma/generated/prisma/client';

const name = { select: { displayName: true } } as const;

/** Columns behind everything that can be done with a case. */
export const workSelect = {
  id: true,
  code: true,
  stage: true,
  teamId: true,
  assignedToId: true,
  closureReason: true,
  closedAt: true,
  retainUntil: true,
  erasedAt: true,
  offeredTeamId: true,
  offeredAt: true,
  offeredById: true,
  linkageTag: true,
  team: { select: { name: true } },
  assignedTo: name,
  offeredTeam: { select: { name: true } },
  mergedInto: { select: { code: true } },
  tasks: {
    select: {
      id: true,
      kind: true,
      dueAt: true,
      completedAt: true,
      outcome: true,
      assignedTo: name,
      completedBy: name,
    },
    orderBy: [{ completedAt: { sort: 'desc', nulls: 'first' } }, { dueAt: 'asc' }],
    take: 60,
  },
  flags: {
    select: {
      id: true,
      reason: true,
      raisedAt: true,
      resolution: true,
      resolvedAt: true,
      raisedBy: name,
      resolvedBy: name,
    },
    orderBy: [{ resolvedAt: { sort: 'desc', nulls: 'first' } }, { raisedAt: 'desc' }],
    take: 60,
  },
  keptMerges: {
    select: {
      mergedAt: true,
      undoUntil: true,
      merged: { select: { code: true } },
      mergedBy: name,
    },
    where: { undoneAt: null },
    orderBy: { mergedAt: 'desc' },
  },
} as const satisfies Prisma.CaseSelect;

export type WorkRecord = Prisma.CaseGetPayload<{ select: typeof workSelect }>;

/** Something to be done or done. Times are ISO 8601, UTC. */
export interface WorkTask {
  id: string;
  kind: string;
  dueAt: string;
  isOverdue: boolean;
  assignedTo: string;
  /** Null while it is open. */
  ended: { at: string; by: string; outcome: string } | null;
}

export function toWorkTask(task: WorkRecord['tasks'][number], at: Date): WorkTask {
  const { id, kind, dueAt, assignedTo, completedAt, completedBy, outcome } = task;
  return {
    id,
    kind,
    dueAt: dueAt.toISOString(),
    isOverdue: completedAt === null && dueAt < at,
    assignedTo: assignedTo.displayName,
    ended: completedAt && {
      at: completedAt.toISOString(),
      by: completedBy?.displayName ?? '',
      outcome: outcome ?? '',
    },
  };
}

/** A warning that is up or was resolved. Times are ISO 8601, UTC. */
export interface WorkFlag {
  id: string;
  reason: string;
  raisedAt: string;
  raisedBy: string;
  /** Null while it is up. */
  resolved: { at: string; by: string; resolution: string } | null;
}

export function toWorkFlag(flag: WorkRecord['flags'][number]): WorkFlag {
  const { id, reason, raisedAt, raisedBy, resolvedAt, resolvedBy, resolution } = flag;
  return {
    id,
    reason,
    raisedAt: raisedAt.toISOString(),
    raisedBy: raisedBy.displayName,
    resolved: resolvedAt && {
      at: resolvedAt.toISOString(),
      by: resolvedBy?.displayName ?? '',
      resolution: resolution ?? '',
    },
  };
}

/** A case that was merged into this one. Times are ISO 8601, UTC. */
export interface WorkMerge {
  code: string;
  mergedAt: string;
  mergedBy: string;
  undoUntil: string;
  canUndo: boolean;
}

export function toWorkMerge(merge: WorkRecord['keptMerges'][number], at: Date): WorkMerge {
  const { merged, mergedAt, mergedBy, undoUntil } = merge;
  return {
    code: merged.code,
    mergedAt: mergedAt.toISOString(),
    mergedBy: mergedBy.displayName,
    undoUntil: undoUntil.toISOString(),
    canUndo: undoUntil > at,
  };
}
