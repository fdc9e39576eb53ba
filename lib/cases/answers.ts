import { z } from 'zod';
import { multiAnswer, requiredAnswer, singleAnswer } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';
import { countriesAnswer, countryAnswer, isRegion, regionAnswer } from '@/lib/vocabulary/places';
import { approximateDateSchema } from './approximate-date';

/** Longest narrative, in UTF-16 units. */
export const narrativeMaxLength = 20_000;

const notAsked = null;
const single = (list: ListName) => singleAnswer(list).default(notAsked);
const multi = (list: ListName) => multiAnswer(list).default([]);

function regionFits(value: { country: string | null; region: string | null }): boolean {
  if (value.region === null || value.region.startsWith('X_')) return true;
  return value.country !== null && isRegion(value.region, value.country);
}

const regionElsewhere = 'key:regionElsewhere';

/** The person in bands. Null or an empty list: not asked. */
export const personSchema = z
  .strictObject({
    gender: single('gender'),
    ageBand: single('ageBand'),
    citizenships: countriesAnswer().default([]),
    originCountry: countryAnswer().default(notAsked),
    originRegion: regionAnswer().default(notAsked),
    migrationStatus: single('migrationStatus'),
    maritalStatus: single('maritalStatus'),
    childrenBand: single('childrenBand'),
    languages: multi('language'),
    education: single('education'),
  })
  .refine((person) => regionFits({ country: person.originCountry, region: person.originRegion }), {
    path: ['originRegion'],
    message: regionElsewhere,
  });

/** One course of exploitation: patterns, lure, how control was taken and kept, where. */
export const episodeSchema = z
  .strictObject({
    exploitationTypes: multi('exploitationType'),
    forcedMarriageTypes: multi('forcedMarriageType'),
    sexualTypes: multi('sexualExploitationType'),
    labourIndustries: multi('labourIndustry'),
    lurePromises: multi('lurePromise'),
    promisedJobs: multi('promisedJob'),
    deceptionPlaces: multi('deceptionPlace'),
    recruitmentMethods: multi('recruitmentMethod'),
    recruiterRelationships: multi('recruiterRelationship'),
    acquisitionModes: multi('acquisitionMode'),
    timesSold: single('timesSold'),
    meansOfControl: multi('meansOfControl'),
    venues: multi('venue'),
    exploitationCountry: countryAnswer().default(notAsked),
    exploitationRegion: regionAnswer().default(notAsked),
    ageBandAtExploitation: single('ageBand'),
    durationBand: single('duration'),
    recruitmentPlatforms: multi('platform'),
    exploitationPlatforms: multi('platform'),
    perpetratorRoles: multi('perpetratorRole'),
    began: approximateDateSchema.prefault({}),
    ended: approximateDateSchema.prefault({}),
  })
  .refine(
    (episode) => regionFits({ country: episode.exploitationCountry, region: episode.exploitationRegion }),
    {
      path: ['exploitationRegion'],
      message: regionElsewhere,
    },
  );

/** One stop of the way, in order: what it was, where to the first-level region, roughly when. */
export const routeLegSchema = z
  .strictObject({
    role: requiredAnswer('routeRole'),
    country: countryAnswer().default(notAsked),
    region: regionAnswer().default(notAsked),
    when: approximateDateSchema.prefault({}),
  })
  .refine(regionFits, { path: ['region'], message: regionElsewhere });

const consentSchema = z.strictObject({
  scope: requiredAnswer('consentScope'),
  state: requiredAnswer('consentState'),
  givenBy: single('consentGivenBy'),
  givenHow: single('consentMethod'),
});

/** Everything coded about a case. No field can hold an identity: answers are codes of the vocabulary. */
export const caseAnswersSchema = z.strictObject({
  riskLevel: single('riskLevel'),
  traffickingStatus: single('traffickingStatus'),
  statusDecidedBy: single('statusDecidedBy'),
  source: requiredAnswer('datasource').default('CaseManagement'),
  vulnerabilities: multi('vulnerability'),
  needs: multi('serviceType'),
  supportPlans: multi('supportPlanType'),
  referredByKind: single('organisationType'),
  incomingReason: single('referralReason'),
  person: personSchema.prefault({}),
  episodes: z.array(episodeSchema).max(20).default([]),
  route: z.array(routeLegSchema).max(30).default([]),
  consents: z.array(consentSchema).max(20).default([]),
});

export type CaseAnswers = z.output<typeof caseAnswersSchema>;
export type PersonAnswers = z.output<typeof personSchema>;
export type EpisodeAnswers = z.output<typeof episodeSchema>;
export type RouteLegAnswers = z.output<typeof routeLegSchema>;
export type ConsentAnswer = z.output<typeof consentSchema>;
