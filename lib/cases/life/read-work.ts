import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { can } from '@/lib/auth/permissions';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { type Colleague, findColleagues } from './colleagues';
import { findOpenReferrals, type OpenReferral } from './open-referrals';
import { type ActiveStage, isClosed, nextStages, type Stage, stageOf } from './stage';
import { findTaskPeople } from './task-people';
import {
  toWorkFlag,
  toWorkMerge,
  toWorkTask,
  type WorkFlag,
  type WorkMerge,
  type WorkRecord,
  workSelect,
  type WorkTask,
} from './work-select';

/** What can be done with a case now, and what was. Times are ISO 8601, UTC. */
export interface CaseWork {
  code: string;
  stage: Stage;
  nextStages: ActiveStage[];
  team: string;
  assignedTo: string;
  assignedToId: string;
  offer: { team: string; by: string; at: string; isIncoming: boolean } | null;
  closure: { reason: string; at: string; retainUntil: string | null } | null;
  /** Code of the case this one was merged into. */
  mergedInto: string | null;
  merges: WorkMerge[];
  tasks: WorkTask[];
  flags: WorkFlag[];
  openReferrals: OpenReferral[];
  hasPhrase: boolean;
  /** Whom the case can be given to; who can have a task; where it can be offered. */
  colleagues: Colleague[];
  taskPeople: Colleague[];
  otherTeams: { id: string; name: string }[];
  may: Record<WorkAct, boolean>;
}

type WorkAct =
  | 'changeStage'
  | 'task'
  | 'flag'
  | 'assign'
  | 'offer'
  | 'takeBack'
  | 'answer'
  | 'close'
  | 'reopen'
  | 'findDuplicates'
  | 'merge';

/** Opens the work on a case; the look is an audited read of the case. */
export async function readCaseWork(actor: Actor, code: string): Promise<CaseWork> {
  const where = casesFor(actor, 'case.read');
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({ where: { ...where, code }, select: workSelect });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    await appendAudit(tx, actor, { action: 'case.read', subjectId: found.id });
    const at = now();
    const stage = stageOf(found.stage);
    const may = mayOf(actor, found, stage);
    return {
      code: found.code,
      stage,
      nextStages: may.changeStage
        ? nextStages(stage, actor.role === 'supervisor' ? 'supervisor' : 'worker')
        : [],
      team: found.team.name,
      assignedTo: found.assignedTo.displayName,
      assignedToId: found.assignedToId,
      offer: await offerOf(tx, actor, found),
      closure: found.closureReason
        ? {
            reason: found.closureReason,
            at: (found.closedAt ?? at).toISOString(),
            retainUntil: found.retainUntil?.toISOString() ?? null,
          }
        : null,
      mergedInto: found.mergedInto?.code ?? null,
      merges: found.keptMerges.map((merge) => toWorkMerge(merge, at)),
      tasks: found.tasks.map((task) => toWorkTask(task, at)),
      flags: found.flags.map(toWorkFlag),
      openReferrals: await findOpenReferrals(tx, actor.organizationId, found.id),
      hasPhrase: found.linkageTag !== null,
      ...(await peopleAround(tx, actor, found, may)),
      may,
    };
  });
}

function mayOf(actor: Actor, found: WorkRecord, stage: Stage): CaseWork['may'] {
  const isHeld =
    actor.role === 'supervisor' ? found.teamId === actor.teamId : found.assignedToId === actor.userId;
  const isWithin = isHeld || (actor.role === 'caseworker' && found.teamId === actor.teamId);
  const isLive = found.mergedInto === null;
  const isOpen = isHeld && isLive && !isClosed(stage);
  const isOffered = found.offeredTeamId !== null;
  return {
    changeStage: isOpen && can(actor, 'case.edit'),
    task: isOpen && can(actor, 'case.task'),
    flag: isHeld && isLive && can(actor, 'case.flag'),
    assign: isHeld && isLive && can(actor, 'case.assign'),
    offer: isOpen && !isOffered && can(actor, 'case.transfer'),
    takeBack: isOpen && isOffered && can(actor, 'case.transfer'),
    answer: isLive && found.offeredTeamId === actor.teamId && can(actor, 'case.transfer'),
    close: isOpen && can(actor, 'case.close'),
    reopen: isHeld && isLive && isClosed(stage) && found.erasedAt === null && can(actor, 'case.reopen'),
    findDuplicates: isWithin && isLive && can(actor, 'case.findDuplicates'),
    merge: isHeld && isLive && can(actor, 'case.merge'),
  };
}

async function offerOf(tx: Tx, actor: Actor, found: WorkRecord): Promise<CaseWork['offer']> {
  const { offeredTeam, offeredTeamId, offeredAt, offeredById } = found;
  if (!offeredTeam || !offeredAt) return null;
  const { organizationId } = actor;
  const by = offeredById
    ? await tx.user.findFirst({
        where: { organizationId, id: offeredById },
        select: { displayName: true },
      })
    : null;
  return {
    team: offeredTeam.name,
    by: by?.displayName ?? '',
    at: offeredAt.toISOString(),
    isIncoming: offeredTeamId === actor.teamId,
  };
}

async function peopleAround(tx: Tx, actor: Actor, found: WorkRecord, may: CaseWork['may']) {
  const { organizationId, teamId } = actor;
  return {
    colleagues: (may.assign || may.answer) && teamId ? await findColleagues(tx, organizationId, teamId) : [],
    taskPeople: may.task ? await findTaskPeople(tx, organizationId, found) : [],
    otherTeams: may.offer
      ? await tx.team.findMany({
          where: { organizationId, id: { not: found.teamId } },
          select: { id: true, name: true },
          orderBy: { name: 'asc' },
        })
      : [],
  };
}
