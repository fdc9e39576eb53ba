import type { VocabularyEntry } from './entry';

/** Classes that the numbers of the referral desk are counted in. All ours. */
export const decisionTime = [
  { code: 'WithinDay' },
  { code: 'WithinThreeDays' },
  { code: 'WithinWeek' },
  { code: 'Longer' },
  { code: 'NotDecided' },
  { code: 'SentAtOnce' },
] as const satisfies readonly VocabularyEntry[];

export const answerTime = [
  { code: 'WithinDay' },
  { code: 'WithinThreeDays' },
  { code: 'WithinWeek' },
  { code: 'Longer' },
  { code: 'NoAnswer' },
  { code: 'NotSent' },
] as const satisfies readonly VocabularyEntry[];

export const partnerAnswer = [
  { code: 'Accepted' },
  { code: 'Declined' },
  { code: 'NoAnswer' },
  { code: 'NotSent' },
] as const satisfies readonly VocabularyEntry[];

/** What became of a need, from the best to the worst; of several requests for one service the best counts. */
export const needFate = [
  { code: 'Given' },
  { code: 'StillOpen' },
  { code: 'NoCapacity' },
  { code: 'DeclinedOtherwise' },
  { code: 'Expired' },
  { code: 'NobodyAsked' },
] as const satisfies readonly VocabularyEntry[];
