import type { VocabularyEntry } from './entry';

/** A case from screening to closure (HTCDS cas_, vic_TraffickingStatus; NRM handbook stages). */
export const traffickingStatus = [
  { code: 'PossibleVictimOfTrafficking', htcds: 'PossibleVictimOfTrafficking' },
  { code: 'ActualVictimOfTrafficking', htcds: 'ActualVictimOfTrafficking' },
  { code: 'NotAVictimOfTrafficking', htcds: 'NotAVictimOfTrafficking' },
] as const satisfies readonly VocabularyEntry[];

export const statusDecidedBy = [
  { code: 'Police', htcds: 'Police' },
  { code: 'NGO', htcds: 'NGO' },
  { code: 'CourtOrProsecution', htcds: 'CourtOrProsecution' },
  { code: 'NonPoliceGovernmentalOrganization', htcds: 'NonPoliceGovernmentalOrganization' },
  { code: 'Other', htcds: 'Other' },
] as const satisfies readonly VocabularyEntry[];

export const riskLevel = [
  { code: 'High' },
  { code: 'Medium' },
  { code: 'Low' },
] as const satisfies readonly VocabularyEntry[];

export const datasource = [
  { code: 'CaseManagement', ctdc: 'Datasource' },
  { code: 'Hotline', ctdc: 'Datasource' },
] as const satisfies readonly VocabularyEntry[];

export const caseStage = [
  { code: 'Screening', htcds: 'Active' },
  { code: 'Identified', htcds: 'Active' },
  { code: 'ConsentRecorded', htcds: 'Active' },
  { code: 'NeedsAssessed', htcds: 'Active' },
  { code: 'PlanApproved', htcds: 'Active' },
  { code: 'InService', htcds: 'Active' },
  { code: 'FollowUp', htcds: 'FollowUp' },
  { code: 'Closed', htcds: 'Closed' },
  { code: 'ClosedReferred', htcds: 'ClosedReferred' },
] as const satisfies readonly VocabularyEntry[];

export const closureReason = [
  { code: 'PlanCompleted' },
  { code: 'TransferredToOtherOrganisation' },
  { code: 'RepatriatedVoluntarily' },
  { code: 'Resettled' },
  { code: 'ForciblyReturned' },
  { code: 'LostContact' },
  { code: 'DeclinedServices' },
  { code: 'NotEligible' },
  { code: 'NotAVictim' },
  { code: 'Duplicate' },
  { code: 'Died' },
  { code: 'ConsentWithdrawn' },
  { code: 'LackOfResources' },
  { code: 'Other' },
] as const satisfies readonly VocabularyEntry[];

export const caseTextKind = [
  { code: 'Narrative' },
  { code: 'Note' },
] as const satisfies readonly VocabularyEntry[];

export const eventType = [
  { code: 'Recruitment', htcds: 'Recruitment' },
  { code: 'Transit', htcds: 'Transit' },
  { code: 'Exploitation', htcds: 'Exploitation' },
] as const satisfies readonly VocabularyEntry[];
