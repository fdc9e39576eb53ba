import { describe, expect, test } from 'vitest';
import {
  type ActiveStage,
  closedStage,
  isClosed,
  nextStages,
  reopenStages,
  type Stage,
  stageMoves,
} from '@/lib/cases/life/stage';
import { vocabulary } from '@/lib/vocabulary/lists';

const stages = vocabulary.caseStage.map(({ code }): Stage => code);
const active = stages.filter((stage): stage is ActiveStage => !isClosed(stage));
const parties = ['worker', 'supervisor'] as const;

/** Every stage that can be reached from `start` by moves of `party`. */
function reachable(start: Stage, party: (typeof parties)[number]): Set<Stage> {
  const seen = new Set<Stage>([start]);
  for (const stage of seen) for (const next of nextStages(stage, party)) seen.add(next);
  return seen;
}

describe('the table of stages', () => {
  test('has a row for every active stage and none for a closed one', () => {
    expect(Object.keys(stageMoves).toSorted()).toEqual([...active].toSorted());
  });

  test('never moves into or out of a closed stage, nor to where the case already is', () => {
    for (const from of stages) {
      for (const party of parties) {
        const next = nextStages(from, party);
        expect(next.filter(isClosed)).toEqual([]);
        expect(next).not.toContain(from);
        if (isClosed(from)) expect(next).toEqual([]);
      }
    }
  });

  test('lets a supervisor do everything a worker may', () => {
    for (const from of stages) {
      expect(nextStages(from, 'supervisor')).toEqual(expect.arrayContaining([...nextStages(from, 'worker')]));
    }
  });

  test('reaches every active stage from every other with a supervisor, so that nothing is ever stuck', () => {
    for (const from of active) expect(reachable(from, 'supervisor')).toEqual(new Set(active));
  });

  test('keeps the approval of a plan from a worker: none gets past it alone', () => {
    for (const from of ['Screening', 'Identified', 'ConsentRecorded', 'NeedsAssessed'] as const) {
      const alone = reachable(from, 'worker');
      for (const later of ['PlanApproved', 'InService', 'FollowUp'] as const)
        expect(alone.has(later)).toBe(false);
    }
    expect(nextStages('NeedsAssessed', 'supervisor')).toContain('PlanApproved');
  });

  test('only reopening leads back from a closed stage, to an active one', () => {
    for (const stage of reopenStages) expect(active).toContain(stage);
  });

  test('a case closes as referred on exactly when another organisation took over', () => {
    for (const { code } of vocabulary.closureReason) {
      expect(closedStage(code)).toBe(code === 'TransferredToOtherOrganisation' ? 'ClosedReferred' : 'Closed');
    }
  });
});
