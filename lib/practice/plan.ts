import type { CaseAnswers } from '@/lib/cases/answers';
import type { PacketField } from '@/lib/referrals/packet';
import type { ReferralStatus } from '@/lib/referrals/status';
import type { CodeOf } from '@/lib/vocabulary/lists';
import type { Course, Lure } from './courses';
import type { DatedStep } from './referral-story';

/** A referral as it will be built; everything about it but ids, codes and keys. */
export interface PlannedReferral {
  service: CodeOf<'serviceType'>;
  /** Name in the directory. */
  partner: string;
  reason: CodeOf<'referralReason'>;
  fields: PacketField[];
  status: ReferralStatus;
  steps: DatedStep[];
  /** True where a supervisor asked for it, so that another has to decide. */
  askedBySupervisor: boolean;
  declineReason: CodeOf<'declineReason'> | null;
  outcome: CodeOf<'referralOutcome'> | null;
}

/** A task as it will be built. */
export interface PlannedTask {
  kind: CodeOf<'taskKind'>;
  addedDaysAgo: number;
  /** Negative: still to come. */
  dueDaysAgo: number;
  /** Null: still open. */
  ended: { daysAgo: number; outcome: CodeOf<'taskOutcome'> } | null;
}

/** A flag as it will be built. */
export interface PlannedFlag {
  reason: CodeOf<'flagReason'>;
  raisedDaysAgo: number;
  /** Null: still up. */
  resolved: { daysAgo: number; resolution: CodeOf<'flagResolution'> } | null;
}

/** What goes on about a case besides its answers and referrals. */
export interface PlannedLife {
  tasks: PlannedTask[];
  flags: PlannedFlag[];
  /** Set where the case waits for another team's answer. */
  offer: { toTeam: number; daysAgo: number } | null;
  /** Set where it is of the same person as the case before it; `mergedDaysAgo` null: nobody has noticed. */
  duplicate: { mergedDaysAgo: number | null } | null;
}

/** A case as it will be built. */
export interface PlannedCase {
  /** From 0, in order of registration. */
  index: number;
  daysAgo: number;
  /** Days ago it last changed hands or stage; null where it is as it was recorded. */
  changedDaysAgo: number | null;
  /** Days ago a consent was withdrawn. */
  withdrawnDaysAgo: number | null;
  stage: CodeOf<'caseStage'>;
  closureReason: CodeOf<'closureReason'> | null;
  course: Course;
  lure: Lure;
  hasNarrative: boolean;
  /** Who works it: places in the lists of teams and of the team's caseworkers. */
  team: number;
  caseworker: number;
  answers: CaseAnswers;
  referrals: PlannedReferral[];
  life: PlannedLife;
}
