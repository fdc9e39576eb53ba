import { dayMs } from '@/lib/core/clock';
import type { ReferralStatus } from '@/lib/referrals/status';
import type { CodeOf } from '@/lib/vocabulary/lists';

/** A referral as its numbers see it: no code of its own, no people at work. */
export interface CountedReferral {
  readonly caseId: string;
  readonly partnerId: string;
  readonly service: string;
  readonly status: ReferralStatus;
  readonly outcome: string | null;
  readonly declineReason: string | null;
  readonly isEmergency: boolean;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
}

type Band = 'WithinDay' | 'WithinThreeDays' | 'WithinWeek' | 'Longer';

/** The band of a time in milliseconds; each band holds its upper end. */
function bandOf(ms: number): Band {
  if (ms <= dayMs) return 'WithinDay';
  if (ms <= 3 * dayMs) return 'WithinThreeDays';
  return ms <= 7 * dayMs ? 'WithinWeek' : 'Longer';
}

/** Milliseconds from asking for review to the decision; null while there is none on what was last asked. */
export function msToDecision({ submittedAt, decidedAt }: CountedReferral): number | null {
  if (!submittedAt || !decidedAt || decidedAt < submittedAt) return null;
  return decidedAt.getTime() - submittedAt.getTime();
}

/** Milliseconds from sending to the partner's answer; null without one. */
export function msToAnswer({ sentAt, answeredAt }: CountedReferral): number | null {
  if (!sentAt || !answeredAt || answeredAt < sentAt) return null;
  return answeredAt.getTime() - sentAt.getTime();
}

/**
 * Band of the time to decision. What was not decided and what was sent at once, in an emergency, are one class: apart,
 * the first would tell of the table of answers, and a reader of both could do more than one of either.
 */
export function decidedClass(referral: CountedReferral): CodeOf<'decisionTime'> {
  const ms = referral.isEmergency ? null : msToDecision(referral);
  return ms === null ? 'NotReviewed' : bandOf(ms);
}

const acceptedBands = {
  WithinDay: 'AcceptedWithinDay',
  WithinThreeDays: 'AcceptedWithinThreeDays',
  WithinWeek: 'AcceptedWithinWeek',
  Longer: 'AcceptedLater',
} as const satisfies Record<Band, CodeOf<'answerTime'>>;

const acceptedClasses: readonly string[] = Object.values(acceptedBands);

/** The class that a class of a dimension is part of: whoever accepted, of those who did by time. */
export function classAround(dimension: string, code: string): string | null {
  return dimension === 'answered' && acceptedClasses.includes(code) ? 'Accepted' : null;
}

/** What came of sending; where the partner accepted, with the band of the time it took. */
export function answeredClass(referral: CountedReferral): Exclude<CodeOf<'answerTime'>, 'Accepted'> {
  const answer = answerClass(referral);
  return answer === 'Accepted' ? acceptedBands[bandOf(msToAnswer(referral) ?? 0)] : answer;
}

/** What the partner said. A referral taken back after the partner accepted it was accepted. */
export function answerClass(referral: CountedReferral): CodeOf<'partnerAnswer'> {
  if (!referral.sentAt) return 'NotSent';
  if (msToAnswer(referral) === null) return 'NoAnswer';
  return referral.status === 'Declined' ? 'Declined' : 'Accepted';
}

const withoutRoom = ['ServiceUnavailable', 'NoCapacity'];
const notGiven = ['DeclinedByPerson', 'NotApplicable', 'NotSafe', 'NoResponse'];

/** What became of the need behind one referral. A service that a partner has taken on counts as given. */
export function fateOf({
  status,
  outcome,
  declineReason,
}: CountedReferral): Exclude<CodeOf<'needFate'>, 'NobodyAsked'> {
  switch (status) {
    case 'Accepted':
    case 'InService':
      return 'Given';
    case 'Completed':
      if (withoutRoom.includes(outcome ?? '')) return 'NoCapacity';
      return notGiven.includes(outcome ?? '') ? 'DeclinedOtherwise' : 'Given';
    case 'Declined':
      return declineReason === 'X_NoCapacity' ? 'NoCapacity' : 'DeclinedOtherwise';
    case 'Withdrawn':
    case 'Revoked':
      return 'DeclinedOtherwise';
    case 'Expired':
      return 'Expired';
    case 'Draft':
    case 'InReview':
    case 'Returned':
    case 'Approved':
    case 'Sent':
      return 'StillOpen';
  }
}
