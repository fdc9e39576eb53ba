import type { ListName } from '@/lib/vocabulary/lists';

/** The question an answer's path belongs to: the path without its numbers and without a consent's scope. */
export function questionOf(path: string): string {
  if (path.startsWith('consents.')) return 'consents';
  return path.replace(/\.\d+(?=\.|$)/gu, '');
}

/** Where the codes of an answer come from; several lists where one answer says several things. */
export type AnswerList = ListName | 'country' | 'region';

const consentLists = ['consentState', 'consentGivenBy', 'consentMethod'] as const;

/** The lists of every coded question, by `questionOf`. Years, months and what is sealed have none. */
export const answerLists: Readonly<Record<string, readonly AnswerList[]>> = {
  riskLevel: ['riskLevel'],
  traffickingStatus: ['traffickingStatus'],
  statusDecidedBy: ['statusDecidedBy'],
  source: ['datasource'],
  vulnerabilities: ['vulnerability'],
  needs: ['serviceType'],
  supportPlans: ['supportPlanType'],
  referredByKind: ['organisationType'],
  incomingReason: ['referralReason'],
  'person.gender': ['gender'],
  'person.ageBand': ['ageBand'],
  'person.citizenships': ['country'],
  'person.originCountry': ['country'],
  'person.originRegion': ['region'],
  'person.migrationStatus': ['migrationStatus'],
  'person.maritalStatus': ['maritalStatus'],
  'person.childrenBand': ['childrenBand'],
  'person.languages': ['language'],
  'person.education': ['education'],
  'episodes.exploitationTypes': ['exploitationType'],
  'episodes.forcedMarriageTypes': ['forcedMarriageType'],
  'episodes.sexualTypes': ['sexualExploitationType'],
  'episodes.labourIndustries': ['labourIndustry'],
  'episodes.lurePromises': ['lurePromise'],
  'episodes.promisedJobs': ['promisedJob'],
  'episodes.deceptionPlaces': ['deceptionPlace'],
  'episodes.recruitmentMethods': ['recruitmentMethod'],
  'episodes.recruiterRelationships': ['recruiterRelationship'],
  'episodes.acquisitionModes': ['acquisitionMode'],
  'episodes.timesSold': ['timesSold'],
  'episodes.meansOfControl': ['meansOfControl'],
  'episodes.venues': ['venue'],
  'episodes.exploitationCountry': ['country'],
  'episodes.exploitationRegion': ['region'],
  'episodes.ageBandAtExploitation': ['ageBand'],
  'episodes.durationBand': ['duration'],
  'episodes.recruitmentPlatforms': ['platform'],
  'episodes.exploitationPlatforms': ['platform'],
  'episodes.perpetratorRoles': ['perpetratorRole'],
  'route.role': ['routeRole'],
  'route.country': ['country'],
  'route.region': ['region'],
  consents: consentLists,
};
