import type { VocabularyEntry } from './entry';

/** What the person agreed to (HTCDS con_, widened to one record per scope). */
export const consentScope = [
  { code: 'RecordKeeping' },
  { code: 'CaseManagement' },
  { code: 'ReferralSharing' },
  { code: 'AggregateReporting' },
  { code: 'ResearchSharing' },
  { code: 'AuthoritiesSharing' },
  { code: 'FollowUpContact' },
] as const satisfies readonly VocabularyEntry[];

export const consentState = [
  { code: 'NotAsked' },
  { code: 'Given' },
  { code: 'Refused' },
  { code: 'Withdrawn' },
  { code: 'Expired' },
] as const satisfies readonly VocabularyEntry[];

export const consentGivenBy = [
  { code: 'Individual' },
  { code: 'ParentOrGuardian' },
  { code: 'OtherLegalRepresentative' },
] as const satisfies readonly VocabularyEntry[];
