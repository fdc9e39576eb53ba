import type { VocabularyEntry } from './entry';

/** Words of the referral desk: directory, do-not-share rules, emergencies, questions, notices, what comes in. All ours. */
export const acceptedGroup = [
  { code: 'Women' },
  { code: 'Men' },
  { code: 'Children' },
  { code: 'Families' },
  { code: 'MothersWithChildren' },
] as const satisfies readonly VocabularyEntry[];

export const capacityBand = [
  { code: 'Open' },
  { code: 'Limited' },
  { code: 'WaitingList' },
  { code: 'Full' },
] as const satisfies readonly VocabularyEntry[];

export const openingHours = [
  { code: 'AroundTheClock' },
  { code: 'Weekdays' },
  { code: 'DaysAndWeekends' },
  { code: 'ByAppointment' },
] as const satisfies readonly VocabularyEntry[];

export const contactRole = [
  { code: 'IntakeDesk' },
  { code: 'DutyOfficer' },
  { code: 'CaseManager' },
  { code: 'ProtectionFocalPoint' },
  { code: 'LegalDesk' },
  { code: 'HealthDesk' },
] as const satisfies readonly VocabularyEntry[];

export const vettingState = [
  { code: 'Passed' },
  { code: 'PassedWithConditions' },
  { code: 'NotPassed' },
] as const satisfies readonly VocabularyEntry[];

export const sharingRisk = [
  { code: 'ForcedReturnRisk' },
  { code: 'ExploiterTies' },
  { code: 'ChildAtRisk' },
] as const satisfies readonly VocabularyEntry[];

export const doNotShareReason = [
  { code: 'HostileAuthority' },
  { code: 'PassesOnToAuthorities' },
  { code: 'ExploiterInside' },
  { code: 'NotSafeForChildren' },
  { code: 'BrokeConfidence' },
  { code: 'Other' },
] as const satisfies readonly VocabularyEntry[];

export const ruleLifter = [
  { code: 'Supervisor' },
  { code: 'Administrator' },
] as const satisfies readonly VocabularyEntry[];

export const exceptionReason = [
  { code: 'PersonAskedKnowingRisk' },
  { code: 'RiskNoLongerThere' },
  { code: 'NoOtherPartner' },
] as const satisfies readonly VocabularyEntry[];

export const extraFieldReason = [
  { code: 'ServiceNeedsIt' },
  { code: 'SafetyOfPerson' },
  { code: 'PersonAsked' },
  { code: 'PartnerAsked' },
] as const satisfies readonly VocabularyEntry[];

export const dangerSign = [
  { code: 'LifeAtRisk' },
  { code: 'ImminentForcedReturn' },
  { code: 'ExploiterClose' },
  { code: 'MedicalEmergency' },
  { code: 'NowhereToSleep' },
] as const satisfies readonly VocabularyEntry[];

export const emergencyFinding = [
  { code: 'Justified' },
  { code: 'JustifiedTooMuchShared' },
  { code: 'NotJustified' },
] as const satisfies readonly VocabularyEntry[];

export const questionKind = [
  { code: 'Language' },
  { code: 'Timing' },
  { code: 'Children' },
  { code: 'Health' },
  { code: 'Safety' },
  { code: 'Other' },
] as const satisfies readonly VocabularyEntry[];

export const messageSide = [
  { code: 'Partner' },
  { code: 'Desk' },
] as const satisfies readonly VocabularyEntry[];

export const noticeKind = [
  { code: 'ReferralToReview' },
  { code: 'ReferralHandedOver' },
  { code: 'ReferralApproved' },
  { code: 'ReferralReturned' },
  { code: 'ReferralDeclined' },
  { code: 'PartnerAnswered' },
  { code: 'PartnerAsked' },
  { code: 'ReferralRecalled' },
  { code: 'ReferralDue' },
  { code: 'ReferralOverdue' },
  { code: 'ReferralExpired' },
  { code: 'EmergencySent' },
  { code: 'EmergencyOverdue' },
  { code: 'PacketArrived' },
  { code: 'PacketReplied' },
  { code: 'PacketRemind' },
  { code: 'IncomingArrived' },
  { code: 'CoverBegan' },
] as const satisfies readonly VocabularyEntry[];

export const incomingStatus = [
  { code: 'Waiting' },
  { code: 'Taken' },
  { code: 'Refused' },
] as const satisfies readonly VocabularyEntry[];

export const incomingRefusal = [
  { code: 'OutsideMandate' },
  { code: 'AlreadyKnown' },
  { code: 'TooIdentifying' },
  { code: 'NotCredible' },
  { code: 'NoCapacity' },
] as const satisfies readonly VocabularyEntry[];

export const mailFrequency = [
  { code: 'never' },
  { code: 'each' },
  { code: 'daily' },
] as const satisfies readonly VocabularyEntry[];
