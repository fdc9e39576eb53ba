import type { CodeOf } from '@/lib/vocabulary/lists';
import { registeredDaysAgo } from './calendar';
import { createDice, type Dice } from './dice';
import { drawCase, type DrawnCase } from './draw-case';
import { practiceTeams } from './people';
import type { PlannedCase, PlannedReferral } from './plan';
import { isRepeated, planLife, repeatCase } from './plan-life';
import { createReferralPlanner, youngCaseDays } from './plan-referrals';

type Stage = CodeOf<'caseStage'>;

export interface PlanOf {
  cases: number;
  /** A whole number; the same one gives the same cases, whatever the day. */
  seed: number;
}

/** Every case of the caseload, oldest first. Holds two at a time: now and then one is the case before it again. */
export function* planCases({ cases, seed }: PlanOf): Generator<PlannedCase> {
  let before: PlannedCase | null = null;
  let isOffered = false;
  for (const planned of planDifferentCases({ cases, seed })) {
    const dice = createDice(seed, `life ${planned.index}`);
    const next: PlannedCase =
      before && isRepeated(planned.index)
        ? repeatCase(dice, before, planned)
        : { ...planned, life: planLife(dice, planned, !isOffered && planned.index >= 0.8 * cases) };
    isOffered ||= next.life.offer !== null;
    yield next;
    before = next;
  }
}

type PlannedWithoutLife = Omit<PlannedCase, 'life'>;

function* planDifferentCases({ cases, seed }: PlanOf): Generator<PlannedWithoutLife> {
  const planReferrals = createReferralPlanner(createDice(seed, 'referrals'), shareOfOldCasesWithOpen(cases));
  for (let index = 0; index < cases; index += 1) {
    const dice = createDice(seed, `case ${index}`);
    const team = dice.whole(0, practiceTeams.length - 1);
    const drawn = drawCase(dice);
    const daysAgo = registeredDaysAgo(index, cases, dice.roll());
    const maySend = drawn.answers.consents.some(
      ({ scope, state }) => scope === 'ReferralSharing' && state === 'Given',
    );
    const stage = drawStage(dice, drawn, daysAgo, maySend);
    const isClosed = stage === 'Closed' || stage === 'ClosedReferred';
    const referrals =
      maySend && stage !== 'Screening' && !isRepeated(index)
        ? planReferrals(dice, { answers: drawn.answers, caseDaysAgo: daysAgo, isClosed, team })
        : [];
    yield withHistory(dice, {
      index,
      daysAgo,
      changedDaysAgo: null,
      withdrawnDaysAgo: null,
      stage,
      closureReason: isClosed ? drawClosureReason(dice, stage) : null,
      course: drawn.course,
      lure: drawn.lure,
      hasNarrative: drawn.answers.person.gender === 'Feminine' && dice.chance(0.5),
      team,
      caseworker: dice.whole(0, 1),
      answers: drawn.answers,
      referrals,
    });
  }
}

/**
 * Old cases that have a referral going on today: a quarter, so that everyone's first screen has something on it; in a
 * small caseload more of them, in a very large one no more than people could work on.
 */
function shareOfOldCasesWithOpen(cases: number): number {
  return Math.min(0.9, Math.min(Math.max(0.25 * cases, 60), 1500) / cases);
}

function drawStage(dice: Dice, { course }: DrawnCase, daysAgo: number, maySend: boolean): Stage {
  const stage = dice.weigh<Stage>(stagesAfter(daysAgo));
  if (course === 'unclear' && daysAgo > youngCaseDays) return 'Closed';
  return stage === 'ClosedReferred' && !maySend ? 'Closed' : stage;
}

function drawClosureReason(dice: Dice, stage: Stage): CodeOf<'closureReason'> {
  return stage === 'ClosedReferred'
    ? 'TransferredToOtherOrganisation'
    : dice.weigh({
        PlanCompleted: 34,
        Resettled: 14,
        LostContact: 26,
        DeclinedServices: 9,
        ForciblyReturned: 6,
        RepatriatedVoluntarily: 3,
        NotAVictim: 4,
        LackOfResources: 4,
      });
}

function stagesAfter(days: number): Readonly<Partial<Record<Stage, number>>> {
  if (days < 10) return { Screening: 40, Identified: 28, ConsentRecorded: 16, NeedsAssessed: 16 };
  if (days < youngCaseDays)
    return { Identified: 8, ConsentRecorded: 12, NeedsAssessed: 30, PlanApproved: 22, InService: 28 };
  if (days < 365) return { PlanApproved: 6, InService: 40, FollowUp: 26, Closed: 18, ClosedReferred: 10 };
  return { InService: 8, FollowUp: 14, Closed: 54, ClosedReferred: 24 };
}

/** What happened to the case after it was recorded: its stage moved on, and now and then a consent was withdrawn. */
function withHistory(dice: Dice, planned: PlannedWithoutLife): PlannedWithoutLife {
  const { daysAgo, stage, referrals } = planned;
  const lastActs = referrals.map((referral) => referral.steps.at(-1)?.daysAgo ?? daysAgo);
  const isClosed = stage === 'Closed' || stage === 'ClosedReferred';
  const changedDaysAgo =
    stage === 'Screening'
      ? null
      : isClosed
        ? Math.min(daysAgo, ...lastActs) - dice.between(0.05, 0.95) * Math.min(90, daysAgo, ...lastActs)
        : Math.min(daysAgo * dice.between(0.2, 0.9), dice.between(0, 200));
  const revoked = wasAllRevoked(referrals) ? Math.min(...lastActs) : null;
  const consents = planned.answers.consents.map((consent) =>
    revoked !== null && consent.scope === 'ReferralSharing' ? { ...consent, state: 'Withdrawn' } : consent,
  );
  const isWithdrawn = consents.some(({ state }) => state === 'Withdrawn');
  return {
    ...planned,
    changedDaysAgo,
    withdrawnDaysAgo: isWithdrawn
      ? (revoked ?? daysAgo - Math.min(daysAgo, 400) * dice.between(0.1, 0.9))
      : null,
    answers: { ...planned.answers, consents },
  };
}

/** The referrals of someone who took back their consent to sharing: all recalled at once. */
function wasAllRevoked(referrals: readonly PlannedReferral[]): boolean {
  return referrals.length === 1 && referrals.every(({ status }) => status === 'Revoked');
}
