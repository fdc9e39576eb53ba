import { type CodeOf, vocabulary } from '@/lib/vocabulary/lists';

/** Where a case is, from screening to closing. */
export type Stage = CodeOf<'caseStage'>;

export type ClosedStage = 'Closed' | 'ClosedReferred';

/** A stage in which someone works on the case. */
export type ActiveStage = Exclude<Stage, ClosedStage>;

/** `worker`: works the case. `supervisor`: supervises its team, and may do all a worker may. */
export type StageParty = 'worker' | 'supervisor';

/**
 * The whole table of moves between active stages, by who may make them at least. Forward along the support process;
 * consent may come before or after identification. A plan is approved by a supervisor. Once there is a plan the worker
 * may assess needs again; taking back what was established before that is a supervisor's. Closing and reopening are
 * acts of their own with a reason, so no move leads into or out of a closed stage.
 */
export const stageMoves: Readonly<Record<ActiveStage, Readonly<Partial<Record<ActiveStage, StageParty>>>>> = {
  Screening: { Identified: 'worker', ConsentRecorded: 'worker' },
  Identified: { Screening: 'supervisor', ConsentRecorded: 'worker', NeedsAssessed: 'worker' },
  ConsentRecorded: { Identified: 'supervisor', NeedsAssessed: 'worker' },
  NeedsAssessed: { ConsentRecorded: 'supervisor', PlanApproved: 'supervisor' },
  PlanApproved: { NeedsAssessed: 'worker', InService: 'worker' },
  InService: { NeedsAssessed: 'worker', FollowUp: 'worker' },
  FollowUp: { NeedsAssessed: 'worker', InService: 'worker' },
};

/** Where a reopened case can go on. Never back to screening: it was seen before. */
export const reopenStages = ['Identified', 'NeedsAssessed', 'InService', 'FollowUp'] as const;

const codes: readonly Stage[] = vocabulary.caseStage.map(({ code }) => code);

/** A stored stage as one of the table's; throws for anything else. */
export function stageOf(code: string): Stage {
  const stage = codes.find((known) => known === code);
  if (!stage) throw new Error('Not a stage.');
  return stage;
}

export function isClosed(stage: Stage): stage is ClosedStage {
  return stage === 'Closed' || stage === 'ClosedReferred';
}

/** The stages this person may move a case to now, in the order of the process. */
export function nextStages(from: Stage, party: StageParty): ActiveStage[] {
  if (isClosed(from)) return [];
  const moves = stageMoves[from];
  return codes.filter((to): to is ActiveStage => {
    const by = isClosed(to) ? undefined : moves[to];
    return by === 'worker' || (by === 'supervisor' && party === 'supervisor');
  });
}

/** The stage a case closes into: `ClosedReferred` where another organisation goes on. */
export function closedStage(reason: CodeOf<'closureReason'>): ClosedStage {
  return reason === 'TransferredToOtherOrganisation' ? 'ClosedReferred' : 'Closed';
}
