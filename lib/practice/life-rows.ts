import 'server-only';
import { dayOf, endOfDay } from '@/lib/cases/life/day';
import { newId } from '@/lib/core/ids';
import { dayMs } from '@/lib/core/clock';
import { vocabulary } from '@/lib/vocabulary/lists';
import type { Case } from '@/prisma/generated/prisma/client';
import type { PastEntry } from './audit-ledger';
import { daysBefore } from './calendar';
import { type Crew, type Member, placeIn } from './crew';
import type { PlannedCase } from './plan';
import type { CaseBatch, Row } from './rows';

/** What the life of a case is written with. */
export interface LifeOf {
  crew: Crew;
  today: Date;
  planned: PlannedCase;
  caseId: string;
  code: string;
  worker: Member;
  /** The case of the same person that this one was merged into. */
  mergedInto: { caseId: string; code: string } | null;
}

/** Columns of the case that sum up its tasks, flags and offer. */
export type LifeColumns = Pick<
  Row<Case>,
  'openFlags' | 'nextDueAt' | 'offeredTeamId' | 'offeredById' | 'offeredAt'
>;

const undoDays = 30;

/**
 * Adds the tasks and flags of a case, and its merge, to the batch. Returns the columns that sum them up and the audit
 * entries of what happened.
 */
export function addLife(batch: CaseBatch, of: LifeOf): { columns: LifeColumns; entries: PastEntry[] } {
  const tasks = of.planned.life.tasks.map((task) => taskRow(of, task));
  const flags = of.planned.life.flags.map((flag) => flagRow(of, flag));
  batch.CaseTask.push(...tasks);
  batch.CaseFlag.push(...flags);
  const open = tasks.filter(({ completedAt }) => completedAt === null).map(({ dueAt }) => dueAt.getTime());
  const up = new Set(flags.flatMap(({ reason, resolvedAt }) => (resolvedAt === null ? [reason] : [])));
  const about = { subjectId: of.caseId, actor: of.worker };
  const entries: PastEntry[] = [
    ...tasks.flatMap(({ kind, createdAt, completedAt, outcome }): PastEntry[] => [
      { action: 'case.taskAdded', at: createdAt, detail: { kind }, ...about },
      ...(completedAt && outcome
        ? [{ action: 'case.taskCompleted' as const, at: completedAt, detail: { kind, outcome }, ...about }]
        : []),
    ]),
    ...flags.flatMap(({ reason, raisedAt, resolvedAt, resolution }): PastEntry[] => [
      { action: 'case.flagRaised', at: raisedAt, detail: { reason }, ...about },
      ...(resolvedAt && resolution
        ? [{ action: 'case.flagResolved' as const, at: resolvedAt, detail: { reason, resolution }, ...about }]
        : []),
    ]),
    ...addMerge(batch, of),
  ];
  const offer = offerOf(of);
  return {
    columns: {
      openFlags: vocabulary.flagReason.flatMap(({ code }) => (up.has(code) ? [code] : [])),
      nextDueAt: open.length > 0 ? new Date(Math.min(...open)) : null,
      ...offer.columns,
    },
    entries: [...entries, ...offer.entries],
  };
}

function taskRow(
  { crew, today, caseId, worker }: LifeOf,
  task: PlannedCase['life']['tasks'][number],
): CaseBatch['CaseTask'][number] {
  return {
    organizationId: crew.organizationId,
    caseId,
    id: newId(),
    kind: task.kind,
    dueAt: endOfDay(dayOf(new Date(today.getTime() - task.dueDaysAgo * dayMs))),
    assignedToId: worker.userId,
    createdById: worker.userId,
    createdAt: daysBefore(today, task.addedDaysAgo),
    completedAt: task.ended && daysBefore(today, task.ended.daysAgo),
    completedById: task.ended && worker.userId,
    outcome: task.ended && task.ended.outcome,
  };
}

function flagRow(
  { crew, today, caseId, worker }: LifeOf,
  flag: PlannedCase['life']['flags'][number],
): CaseBatch['CaseFlag'][number] {
  return {
    organizationId: crew.organizationId,
    caseId,
    id: newId(),
    reason: flag.reason,
    raisedById: worker.userId,
    raisedAt: daysBefore(today, flag.raisedDaysAgo),
    resolution: flag.resolved && flag.resolved.resolution,
    resolvedById: flag.resolved && worker.userId,
    resolvedAt: flag.resolved && daysBefore(today, flag.resolved.daysAgo),
  };
}

function addMerge(batch: CaseBatch, { crew, today, planned, caseId, code, mergedInto }: LifeOf): PastEntry[] {
  const mergedDaysAgo = planned.life.duplicate?.mergedDaysAgo ?? null;
  if (!mergedInto || mergedDaysAgo === null) return [];
  const { organizationId } = crew;
  const supervisor = placeIn(placeIn(crew.teams, planned.team).supervisors, planned.index);
  const mergedAt = daysBefore(today, mergedDaysAgo);
  batch.CaseMerge.push({
    organizationId,
    id: newId(),
    keptId: mergedInto.caseId,
    mergedId: caseId,
    mergedById: supervisor.userId,
    mergedAt,
    undoUntil: new Date(mergedAt.getTime() + undoDays * dayMs),
    undoneAt: null,
    undoneById: null,
  });
  const line = { organizationId, at: mergedAt, actorId: supervisor.userId, before: [] };
  batch.CaseChange.push(
    { ...line, caseId, id: newId(), field: 'mergedInto', after: [mergedInto.code] },
    { ...line, caseId: mergedInto.caseId, id: newId(), field: 'mergedCase', after: [code] },
  );
  const about = { action: 'case.merged' as const, at: mergedAt, actor: supervisor };
  return [
    { ...about, subjectId: caseId, detail: { part: 'ended' } },
    { ...about, subjectId: mergedInto.caseId, detail: { part: 'kept' } },
  ];
}

function offerOf({ crew, today, planned, caseId }: LifeOf): {
  columns: Pick<LifeColumns, 'offeredTeamId' | 'offeredById' | 'offeredAt'>;
  entries: PastEntry[];
} {
  const { offer } = planned.life;
  if (!offer) return { columns: { offeredTeamId: null, offeredById: null, offeredAt: null }, entries: [] };
  const supervisor = placeIn(placeIn(crew.teams, planned.team).supervisors, 0);
  const offeredAt = daysBefore(today, offer.daysAgo);
  return {
    columns: {
      offeredTeamId: placeIn(crew.teams, offer.toTeam).teamId,
      offeredById: supervisor.userId,
      offeredAt,
    },
    entries: [
      {
        action: 'case.offered',
        subjectId: caseId,
        at: offeredAt,
        actor: supervisor,
        detail: { reason: 'Language' },
      },
    ],
  };
}
