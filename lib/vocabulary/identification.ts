import type { VocabularyEntry } from './entry';

/** What makes a course of events trafficking: Palermo Protocol art. 3 (act, means, purpose). Derived, never entered. */
export const palermoAct = [
  { code: 'Recruitment' },
  { code: 'Transportation' },
  { code: 'Transfer' },
  { code: 'Harbouring' },
  { code: 'Receipt' },
] as const satisfies readonly VocabularyEntry[];

export const palermoMeans = [
  { code: 'ThreatOrUseOfForce' },
  { code: 'OtherCoercion' },
  { code: 'Abduction' },
  { code: 'Fraud' },
  { code: 'Deception' },
  { code: 'AbuseOfPower' },
  { code: 'AbuseOfVulnerability' },
  { code: 'PaymentOrBenefitToPersonInControl' },
] as const satisfies readonly VocabularyEntry[];

export const palermoPurpose = [
  { code: 'ProstitutionOfOthers' },
  { code: 'OtherSexualExploitation' },
  { code: 'ForcedLabourOrServices' },
  { code: 'Slavery' },
  { code: 'PracticesSimilarToSlavery' },
  { code: 'Servitude' },
  { code: 'OrganRemoval' },
] as const satisfies readonly VocabularyEntry[];

/** The eleven ILO indicators of forced labour (ILO, Special Action Programme to Combat Forced Labour, 2012). */
export const iloForcedLabourIndicator = [
  { code: 'AbuseOfVulnerability' },
  { code: 'Deception' },
  { code: 'RestrictionOfMovement' },
  { code: 'Isolation' },
  { code: 'PhysicalAndSexualViolence' },
  { code: 'IntimidationAndThreats' },
  { code: 'RetentionOfIdentityDocuments' },
  { code: 'WithholdingOfWages' },
  { code: 'DebtBondage' },
  { code: 'AbusiveWorkingAndLivingConditions' },
  { code: 'ExcessiveOvertime' },
] as const satisfies readonly VocabularyEntry[];

/** The six dimensions of the ILO / European Commission operational indicators (Delphi survey, 2009). */
export const delphiDimension = [
  { code: 'DeceptiveRecruitment' },
  { code: 'CoerciveRecruitment' },
  { code: 'RecruitmentByAbuseOfVulnerability' },
  { code: 'ExploitativeConditions' },
  { code: 'CoercionAtDestination' },
  { code: 'AbuseOfVulnerabilityAtDestination' },
] as const satisfies readonly VocabularyEntry[];
