import type { VocabularyEntry } from './entry';

/** Classes that the numbers of the referral desk are counted in. All ours. */
export const decisionTime = [
  { code: 'WithinDay' },
  { code: 'WithinThreeDays' },
  { code: 'WithinWeek' },
  { code: 'Longer' },
  { code: 'NotReviewed' },
] as const satisfies readonly VocabularyEntry[];

/** What came of sending a referral; those the partner accepted together, and by the time it took. */
export const answerTime = [
  { code: 'Accepted' },
  { code: 'AcceptedWithinDay' },
  { code: 'AcceptedWithinThreeDays' },
  { code: 'AcceptedWithinWeek' },
  { code: 'AcceptedLater' },
  { code: 'Declined' },
  { code: 'NoAnswer' },
  { code: 'NotSent' },
] as const satisfies readonly VocabularyEntry[];

export const partnerAnswer = [
  { code: 'Accepted' },
  { code: 'Declined' },
  { code: 'NoAnswer' },
  { code: 'NotSent' },
] as const satisfies readonly VocabularyEntry[];

/** What became of a need; of several requests for one service the first of these that any came to counts. */
export const needFate = [
  { code: 'Given' },
  { code: 'StillOpen' },
  { code: 'Expired' },
  { code: 'NoCapacity' },
  { code: 'DeclinedOtherwise' },
  { code: 'NobodyAsked' },
] as const satisfies readonly VocabularyEntry[];
