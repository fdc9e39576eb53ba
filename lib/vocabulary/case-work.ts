import type { VocabularyEntry } from './entry';

/** Words of the work on a case: its route, tasks, flags, handing over, keeping. All ours; no standard has them. */
export const routeRole = [
  { code: 'Origin' },
  { code: 'Recruitment', htcds: 'Recruitment' },
  { code: 'Transit', htcds: 'Transit' },
  { code: 'Exploitation', htcds: 'Exploitation' },
  { code: 'Escape' },
] as const satisfies readonly VocabularyEntry[];

export const flagReason = [
  { code: 'RiskOfForcedReturn' },
  { code: 'ExploiterTies' },
  { code: 'SafetyThreat' },
  { code: 'ChildAtRisk' },
  { code: 'MedicalUrgency' },
  { code: 'ContactLost' },
  { code: 'SecondOpinion' },
  { code: 'DataQuality' },
] as const satisfies readonly VocabularyEntry[];

export const flagResolution = [
  { code: 'ActionTaken' },
  { code: 'NoLongerApplies' },
  { code: 'RaisedInError' },
] as const satisfies readonly VocabularyEntry[];

export const taskKind = [
  { code: 'SafetyCheck' },
  { code: 'FollowUpContact' },
  { code: 'RenewConsent' },
  { code: 'AssessNeeds' },
  { code: 'ReviewPlan' },
  { code: 'PrepareReferral' },
  { code: 'CompleteAnswers' },
  { code: 'SupervisorTalk' },
] as const satisfies readonly VocabularyEntry[];

export const taskOutcome = [
  { code: 'Done' },
  { code: 'NotPossible' },
  { code: 'NotNeeded' },
] as const satisfies readonly VocabularyEntry[];

export const consentMethod = [
  { code: 'Spoken' },
  { code: 'Written' },
  { code: 'ThroughInterpreter' },
] as const satisfies readonly VocabularyEntry[];

export const retractionReason = [
  { code: 'Mistaken' },
  { code: 'WrongCase' },
  { code: 'TooIdentifying' },
] as const satisfies readonly VocabularyEntry[];

export const reopenReason = [
  { code: 'CameBack' },
  { code: 'ExploitedAgain' },
  { code: 'NewInformation' },
  { code: 'ClosedInError' },
] as const satisfies readonly VocabularyEntry[];

export const assignmentReason = [
  { code: 'Workload' },
  { code: 'Absence' },
  { code: 'Language' },
  { code: 'PersonAsked' },
  { code: 'Safety' },
  { code: 'Moved' },
] as const satisfies readonly VocabularyEntry[];

export const retentionReason = [
  { code: 'PersonAsked' },
  { code: 'LegalProceedings' },
  { code: 'LikelyToReturn' },
] as const satisfies readonly VocabularyEntry[];
