import type { VocabularyEntry } from './entry';

/** A referral from request to outcome (DESIGN §6). */
export const referralReason = [
  { code: 'AdditionalServicesRequired', htcds: 'AdditionalServicesRequired' },
  { code: 'MigrationOrChangeOfLocation', htcds: 'MigrationOrChangeOfLocation' },
  { code: 'Other', htcds: 'Other' },
] as const satisfies readonly VocabularyEntry[];

export const referralStatus = [
  { code: 'Draft' },
  { code: 'InReview' },
  { code: 'Returned' },
  { code: 'Approved' },
  { code: 'Sent' },
  { code: 'Accepted' },
  { code: 'Declined' },
  { code: 'InService' },
  { code: 'Completed' },
  { code: 'Withdrawn' },
  { code: 'Revoked' },
  { code: 'Expired' },
] as const satisfies readonly VocabularyEntry[];

export const referralAct = [
  { code: 'Create' },
  { code: 'Submit' },
  { code: 'Approve' },
  { code: 'Return' },
  { code: 'Decline' },
  { code: 'Send' },
  { code: 'Accept' },
  { code: 'PartnerDecline' },
  { code: 'Start' },
  { code: 'Complete' },
  { code: 'Withdraw' },
  { code: 'Revoke' },
  { code: 'Expire' },
  { code: 'SendUrgently' },
  { code: 'Undo' },
  { code: 'Reassign' },
  { code: 'Ask' },
  { code: 'Reply' },
  { code: 'CloseEmergency' },
  { code: 'Trim' },
  { code: 'Link' },
] as const satisfies readonly VocabularyEntry[];

export const reviewDecision = [
  { code: 'Approve' },
  { code: 'Return' },
  { code: 'Decline' },
] as const satisfies readonly VocabularyEntry[];

export const declineReason = [
  { code: 'X_NoCapacity' },
  { code: 'X_OutsideMandate' },
  { code: 'X_NotSafe' },
  { code: 'X_NeedsMoreInformation' },
  { code: 'X_AlreadyServed' },
  { code: 'Other' },
] as const satisfies readonly VocabularyEntry[];

export const referralOutcome = [
  { code: 'ServiceProvided' },
  { code: 'PartlyProvided' },
  { code: 'AlreadyReceivedElsewhere' },
  { code: 'NotApplicable' },
  { code: 'DeclinedByPerson' },
  { code: 'ServiceUnavailable' },
  { code: 'NoCapacity' },
  { code: 'NotSafe' },
  { code: 'NoResponse' },
] as const satisfies readonly VocabularyEntry[];

export const packetField = [
  { code: 'ageBand' },
  { code: 'gender' },
  { code: 'citizenships' },
  { code: 'originCountry' },
  { code: 'originRegion' },
  { code: 'migrationStatus' },
  { code: 'maritalStatus' },
  { code: 'childrenBand' },
  { code: 'riskLevel' },
  { code: 'traffickingStatus' },
  { code: 'vulnerabilities' },
  { code: 'needs' },
  { code: 'exploitationTypes' },
  { code: 'forcedMarriageTypes' },
  { code: 'sexualTypes' },
  { code: 'labourIndustries' },
  { code: 'lurePromises' },
  { code: 'recruiterRelationships' },
  { code: 'acquisitionModes' },
  { code: 'meansOfControl' },
  { code: 'exploitationCountry' },
  { code: 'exploitationRegion' },
  { code: 'durationBand' },
] as const satisfies readonly VocabularyEntry[];
