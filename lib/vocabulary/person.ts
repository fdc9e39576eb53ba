import type { VocabularyEntry } from './entry';

/** The person in bands (HTCDS prs_, CTDC age bands; X_ codes are ours). */
export const gender = [
  { code: 'Feminine', htcds: 'Feminine', ctdc: 'gender', synth: 'gender' },
  { code: 'Masculine', htcds: 'Masculine', ctdc: 'gender', synth: 'gender' },
  { code: 'TransgenderFeminine', htcds: 'TransgenderFeminine', ctdc: 'gender', synth: 'gender' },
  { code: 'TransgenderMasculine', htcds: 'TransgenderMasculine', ctdc: 'gender', synth: 'gender' },
  { code: 'NonConforming', htcds: 'NonConforming', ctdc: 'gender', synth: 'gender' },
  {
    code: 'NonSpecifiedUnknown',
    htcds: 'NonSpecifiedUnknown',
    ctdc: 'gender',
    synth: 'gender',
    entry: false,
  },
] as const satisfies readonly VocabularyEntry[];

export const ageBand = [
  { code: '0--8', ctdc: 'ageBroad', synth: 'ageBroad' },
  { code: '9--17', ctdc: 'ageBroad', synth: 'ageBroad' },
  { code: '18--20', ctdc: 'ageBroad', synth: 'ageBroad' },
  { code: '21--23', ctdc: 'ageBroad', synth: 'ageBroad' },
  { code: '24--26', ctdc: 'ageBroad', synth: 'ageBroad' },
  { code: '27--29', ctdc: 'ageBroad', synth: 'ageBroad' },
  { code: '30--38', ctdc: 'ageBroad', synth: 'ageBroad' },
  { code: '39--47', ctdc: 'ageBroad', synth: 'ageBroad' },
  { code: '48+', ctdc: 'ageBroad', synth: 'ageBroad' },
] as const satisfies readonly VocabularyEntry[];

/** True for a band under 18; false also where the age is not known. */
export function isChildBand(band: string | null): boolean {
  return band === '0--8' || band === '9--17';
}

export const majorityStatus = [
  { code: 'Minor', ctdc: 'majorityStatus' },
  { code: 'Adult', ctdc: 'majorityStatus' },
  { code: 'Unknown', ctdc: 'majorityStatus', entry: false },
] as const satisfies readonly VocabularyEntry[];

export const maritalStatus = [
  { code: 'Single', htcds: 'Single' },
  { code: 'Married', htcds: 'Married' },
  { code: 'Widowed', htcds: 'Widowed' },
  { code: 'Divorced', htcds: 'Divorced' },
  { code: 'Separated', htcds: 'Separated' },
  { code: 'RegisteredPartnership', htcds: 'RegisteredPartnership' },
  { code: 'X_ForcedUnion', htcds: 'Married' },
] as const satisfies readonly VocabularyEntry[];

export const childrenBand = [
  { code: '0' },
  { code: '1' },
  { code: '2' },
  { code: '3+' },
] as const satisfies readonly VocabularyEntry[];

export const education = [
  { code: 'EarlyChildhoodEducation', htcds: 'EarlyChildhoodEducation' },
  { code: 'PrimaryEducation', htcds: 'PrimaryEducation' },
  { code: 'LowerSecondaryEducation', htcds: 'LowerSecondaryEducation' },
  { code: 'UpperSecondaryEducation', htcds: 'UpperSecondaryEducation' },
  { code: 'PostSecondaryNonTertiaryEducation', htcds: 'PostSecondaryNonTertiaryEducation' },
  { code: 'ShortCycleTertiaryEducation', htcds: 'ShortCycleTertiaryEducation' },
  { code: 'BachelorsOrEquivalentLevel', htcds: 'BachelorsOrEquivalentLevel' },
  { code: 'MastersOrEquivalentLevel', htcds: 'MastersOrEquivalentLevel' },
  { code: 'DoctoralOrEquivalentLevel', htcds: 'DoctoralOrEquivalentLevel' },
] as const satisfies readonly VocabularyEntry[];

export const migrationStatus = [
  { code: 'FamilyMigrant', htcds: 'FamilyMigrant' },
  { code: 'VisitorTouristMigrant', htcds: 'VisitorTouristMigrant' },
  { code: 'LabourMigrant', htcds: 'LabourMigrant' },
  { code: 'StudentMigrant', htcds: 'StudentMigrant' },
  { code: 'IrregularMigrant', htcds: 'IrregularMigrant' },
  { code: 'AsylumSeeker', htcds: 'AsylumSeeker' },
  { code: 'Refugee', htcds: 'Refugee' },
  { code: 'RecipientOfComplementaryProtection', htcds: 'RecipientOfComplementaryProtection' },
  { code: 'StatelessPerson', htcds: 'StatelessPerson' },
  { code: 'Deportee', htcds: 'Deportee' },
  { code: 'Returnee', htcds: 'Returnee' },
  { code: 'ForcedMigrant', htcds: 'ForcedMigrant' },
  { code: 'StrandedMigrant', htcds: 'StrandedMigrant' },
  { code: 'InternallyDisplacedPerson', htcds: 'InternallyDisplacedPerson' },
  { code: 'SeparatedOrUnaccompaniedChild', htcds: 'SeparatedOrUnaccompaniedChild' },
  { code: 'X_Unknown', entry: false },
] as const satisfies readonly VocabularyEntry[];

export const vulnerability = [
  { code: 'Addiction', htcds: 'Addiction' },
  { code: 'SocialGroup', htcds: 'SocialGroup' },
  { code: 'Discrimination', htcds: 'Discrimination' },
  { code: 'Poverty', htcds: 'Poverty' },
  { code: 'DisabilityAndPhysicalHealth', htcds: 'DisabilityAndPhysicalHealth' },
  { code: 'MentalHealth', htcds: 'MentalHealth' },
  { code: 'Migration', htcds: 'Migration' },
  { code: 'Homelessness', htcds: 'Homelessness' },
  { code: 'AbuseSocialMedia', htcds: 'AbuseSocialMedia' },
  { code: 'AbusePhysical', htcds: 'AbusePhysical' },
  { code: 'Education', htcds: 'Education' },
  { code: 'WorkEnvironment', htcds: 'WorkEnvironment' },
  { code: 'X_NoLegalStatus' },
  { code: 'X_RiskOfForcedReturn' },
  { code: 'X_PunishmentOnReturn' },
  { code: 'X_ChildBornOfForcedMarriage' },
  { code: 'X_DependantsLeftBehind' },
  { code: 'X_StatelessChild' },
  { code: 'X_FamilyAtRiskInOrigin' },
] as const satisfies readonly VocabularyEntry[];

export const language = [
  { code: 'ko' },
  { code: 'zh' },
  { code: 'en' },
  { code: 'ja' },
  { code: 'mn' },
  { code: 'vi' },
  { code: 'lo' },
  { code: 'th' },
  { code: 'km' },
  { code: 'my' },
  { code: 'ru' },
  { code: 'es' },
  { code: 'fr' },
  { code: 'ar' },
] as const satisfies readonly VocabularyEntry[];
