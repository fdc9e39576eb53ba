import type { CodeOf } from '@/lib/vocabulary/lists';
import type { Dice } from './dice';
import type { PlannedCase, PlannedFlag, PlannedLife, PlannedTask } from './plan';

type WithoutLife = Omit<PlannedCase, 'life'>;

/** Every so many cases the person of the case before comes back under another code. */
const between = { repeated: 125, first: 100 } as const;

/** True where the case is of the same person as the one before it. */
export function isRepeated(index: number): boolean {
  return index % between.repeated === between.first;
}

/**
 * The case before once more, as another caseworker of the team recorded it: nearly the same answers. Every other one
 * was noticed and merged, lately enough to be undone.
 */
export function repeatCase(dice: Dice, before: PlannedCase, planned: WithoutLife): PlannedCase {
  const { index, daysAgo } = planned;
  const isNoticed = Math.floor(index / between.repeated) % 2 === 1;
  return {
    ...before,
    index,
    daysAgo,
    changedDaysAgo: before.changedDaysAgo === null ? null : Math.min(before.changedDaysAgo, daysAgo * 0.95),
    withdrawnDaysAgo:
      before.withdrawnDaysAgo === null ? null : Math.min(before.withdrawnDaysAgo, daysAgo * 0.95),
    caseworker: before.caseworker + 1,
    hasNarrative: false,
    answers: { ...before.answers, riskLevel: dice.weigh({ High: 1, Medium: 2, Low: 1 }) },
    referrals: [],
    life: {
      tasks: [],
      flags: [],
      offer: null,
      duplicate: { mergedDaysAgo: isNoticed ? Math.min(daysAgo * 0.9, dice.between(2, 25)) : null },
    },
  };
}

const taskKinds = {
  SafetyCheck: 20,
  FollowUpContact: 26,
  RenewConsent: 8,
  AssessNeeds: 10,
  ReviewPlan: 14,
  PrepareReferral: 10,
  CompleteAnswers: 8,
  SupervisorTalk: 4,
} as const satisfies Record<CodeOf<'taskKind'>, number>;

const flagReasons = {
  RiskOfForcedReturn: 30,
  ExploiterTies: 14,
  SafetyThreat: 18,
  ChildAtRisk: 6,
  MedicalUrgency: 10,
  ContactLost: 12,
  SecondOpinion: 4,
  DataQuality: 6,
} as const satisfies Record<CodeOf<'flagReason'>, number>;

/** Tasks, flags and, once in the caseload, an offer to another team. */
export function planLife(dice: Dice, planned: WithoutLife, mayBeOffered: boolean): PlannedLife {
  const isClosed = planned.closureReason !== null;
  // What was going on ends with the case.
  const since = isClosed ? (planned.changedDaysAgo ?? planned.daysAgo) : 0;
  return {
    tasks: planTasks(dice, planned.daysAgo, since, isClosed),
    flags: planFlags(dice, planned.daysAgo, since, isClosed),
    offer:
      mayBeOffered && canBeOffered(planned)
        ? { toTeam: incomingTeam, daysAgo: Math.min(dice.between(1, 6), planned.daysAgo / 2) }
        : null,
    duplicate: null,
  };
}

/** The first team gets the offer: its supervisor's account is printed first. */
const incomingTeam = 0;

function canBeOffered({ team, stage, closureReason }: WithoutLife): boolean {
  return team !== incomingTeam && closureReason === null && stage !== 'Screening';
}

function planTasks(dice: Dice, daysAgo: number, since: number, isClosed: boolean): PlannedTask[] {
  const past = Array.from({ length: dice.chance(0.4) ? dice.whole(1, 2) : 0 }, (): PlannedTask => {
    const addedDaysAgo = dice.between(since, daysAgo);
    const endedDaysAgo = dice.between(since, addedDaysAgo);
    return {
      kind: dice.weigh(taskKinds),
      addedDaysAgo,
      dueDaysAgo: endedDaysAgo - dice.between(-2, 3),
      ended: { daysAgo: endedDaysAgo, outcome: dice.weigh({ Done: 84, NotPossible: 10, NotNeeded: 6 }) },
    };
  });
  const count = isClosed ? 0 : Number(dice.weigh({ '0': 46, '1': 40, '2': 14 }));
  const open = Array.from({ length: count }, (): PlannedTask => ({
    kind: dice.weigh(taskKinds),
    addedDaysAgo: Math.min(daysAgo, dice.between(7, 20)),
    dueDaysAgo: dice.between(-21, 6),
    ended: null,
  }));
  return [...past, ...open];
}

function planFlags(dice: Dice, daysAgo: number, since: number, isClosed: boolean): PlannedFlag[] {
  const past = dice.chance(0.1) ? [dice.weigh(flagReasons)] : [];
  const up = !isClosed && dice.chance(0.14) ? [dice.weigh(flagReasons)] : [];
  return [
    ...past.map((reason): PlannedFlag => {
      const raisedDaysAgo = dice.between(since, daysAgo);
      const resolution = dice.weigh({ ActionTaken: 60, NoLongerApplies: 32, RaisedInError: 8 });
      return { reason, raisedDaysAgo, resolved: { daysAgo: dice.between(since, raisedDaysAgo), resolution } };
    }),
    ...up.map((reason): PlannedFlag => ({
      reason,
      raisedDaysAgo: Math.min(daysAgo, dice.between(0.5, 40)),
      resolved: null,
    })),
  ];
}
