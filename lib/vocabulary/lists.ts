import {
  exploitationType,
  forcedMarriageType,
  sexualExploitationType,
  labourIndustry,
  venue,
  duration,
} from './exploitation';
import {
  lurePromise,
  promisedJob,
  deceptionPlace,
  recruitmentMethod,
  recruiterRelationship,
  platform,
} from './recruitment';
import { acquisitionMode, timesSold, meansOfControl, perpetratorRole } from './control';
import {
  gender,
  ageBand,
  majorityStatus,
  maritalStatus,
  childrenBand,
  education,
  migrationStatus,
  vulnerability,
  language,
} from './person';
import {
  traffickingStatus,
  statusDecidedBy,
  riskLevel,
  datasource,
  caseStage,
  closureReason,
  caseTextKind,
  eventType,
} from './case-life';
import {
  palermoAct,
  palermoMeans,
  palermoPurpose,
  iloForcedLabourIndicator,
  delphiDimension,
} from './identification';
import { consentScope, consentState, consentGivenBy } from './consent';
import { serviceType, supportPlanType, organisationType } from './services';
import {
  routeRole,
  flagReason,
  flagResolution,
  taskKind,
  taskOutcome,
  consentMethod,
  retractionReason,
  reopenReason,
  assignmentReason,
  retentionReason,
} from './case-work';
import { releaseContent, releasePurpose, releaseRefusal, releaseWithdrawal } from './release';
import {
  referralReason,
  referralStatus,
  referralAct,
  reviewDecision,
  declineReason,
  referralOutcome,
  packetField,
} from './referral';

/**
 * Every list of codes Rowan knows. Codes equal the value names of HTCDS 2.0 where it has one; codes that start with X_
 * are ours and fold to the named value on export. Order is the order on screen.
 */
export const vocabulary = {
  exploitationType,
  forcedMarriageType,
  sexualExploitationType,
  labourIndustry,
  venue,
  duration,
  lurePromise,
  promisedJob,
  deceptionPlace,
  recruitmentMethod,
  recruiterRelationship,
  platform,
  acquisitionMode,
  timesSold,
  meansOfControl,
  perpetratorRole,
  gender,
  ageBand,
  majorityStatus,
  maritalStatus,
  childrenBand,
  education,
  migrationStatus,
  vulnerability,
  language,
  traffickingStatus,
  statusDecidedBy,
  riskLevel,
  datasource,
  caseStage,
  closureReason,
  caseTextKind,
  eventType,
  palermoAct,
  palermoMeans,
  palermoPurpose,
  iloForcedLabourIndicator,
  delphiDimension,
  consentScope,
  consentState,
  consentGivenBy,
  serviceType,
  supportPlanType,
  organisationType,
  referralReason,
  referralStatus,
  referralAct,
  reviewDecision,
  declineReason,
  referralOutcome,
  packetField,
  routeRole,
  flagReason,
  flagResolution,
  taskKind,
  taskOutcome,
  consentMethod,
  retractionReason,
  reopenReason,
  assignmentReason,
  retentionReason,
  releaseContent,
  releasePurpose,
  releaseRefusal,
  releaseWithdrawal,
} as const;

export type ListName = keyof typeof vocabulary;

/** A code of one list. */
export type CodeOf<L extends ListName> = (typeof vocabulary)[L][number]['code'];

export const listNames = Object.keys(vocabulary) as ListName[];
