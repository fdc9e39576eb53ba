import type { VocabularyEntry } from './entry';

/** What a release holds: a report by its name, or rows in a layout. */
export const releaseContent = [
  { code: 'patterns-by-year' },
  { code: 'patterns-by-sex-and-age' },
  { code: 'ctdc' },
] as const satisfies readonly VocabularyEntry[];

/** What a release is for. */
export const releasePurpose = [
  { code: 'PublicReport' },
  { code: 'DonorReport' },
  { code: 'Research' },
  { code: 'PolicyAndAdvocacy' },
  { code: 'SharedDataset' },
] as const satisfies readonly VocabularyEntry[];

/** Why a supervisor does not let a prepared release go. */
export const releaseRefusal = [
  { code: 'NotNeeded' },
  { code: 'WrongPurpose' },
  { code: 'TooDetailed' },
  { code: 'WrongNumbers' },
  { code: 'SecurityConcern' },
] as const satisfies readonly VocabularyEntry[];

/** Why an issued release is taken back. What was handed out stays handed out. */
export const releaseWithdrawal = [
  { code: 'WrongNumbers' },
  { code: 'Superseded' },
  { code: 'AgreementEnded' },
  { code: 'SecurityConcern' },
] as const satisfies readonly VocabularyEntry[];
