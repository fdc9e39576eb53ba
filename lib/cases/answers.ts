import { z } from 'zod';
import { type AnswerUse, multiAnswer, requiredAnswer, singleAnswer } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';
import { countriesAnswer, countryAnswer, isRegion, regionAnswer } from '@/lib/vocabulary/places';
import { approximateDateSchema, mayFollow } from './approximate-date';

/** Longest narrative, in UTF-16 units. */
export const narrativeMaxLength = 20_000;

const notAsked = null;
const single = (list: ListName, use: AnswerUse) => singleAnswer(list, use).default(notAsked);
const multi = (list: ListName, use: AnswerUse) => multiAnswer(list, use).default([]);

function regionFits(value: { country: string | null; region: string | null }): boolean {
  if (value.region === null || value.region.startsWith('X_')) return true;
  return value.country !== null && isRegion(value.region, value.country);
}

const regionElsewhere = 'key:regionElsewhere';

/** The person in bands. Null or an empty list: not asked. */
const personSchemaFor = (use: AnswerUse) =>
  z
    .strictObject({
      gender: single('gender', use),
      ageBand: single('ageBand', use),
      citizenships: countriesAnswer().default([]),
      originCountry: countryAnswer().default(notAsked),
      originRegion: regionAnswer().default(notAsked),
      migrationStatus: single('migrationStatus', use),
      maritalStatus: single('maritalStatus', use),
      childrenBand: single('childrenBand', use),
      languages: multi('language', use),
      education: single('education', use),
    })
    .refine((person) => regionFits({ country: person.originCountry, region: person.originRegion }), {
      path: ['originRegion'],
      message: regionElsewhere,
    });

/** One course of exploitation: patterns, lure, how control was taken and kept, where. */
const episodeSchemaFor = (use: AnswerUse) =>
  z
    .strictObject({
      exploitationTypes: multi('exploitationType', use),
      forcedMarriageTypes: multi('forcedMarriageType', use),
      sexualTypes: multi('sexualExploitationType', use),
      labourIndustries: multi('labourIndustry', use),
      lurePromises: multi('lurePromise', use),
      promisedJobs: multi('promisedJob', use),
      deceptionPlaces: multi('deceptionPlace', use),
      recruitmentMethods: multi('recruitmentMethod', use),
      recruiterRelationships: multi('recruiterRelationship', use),
      acquisitionModes: multi('acquisitionMode', use),
      timesSold: single('timesSold', use),
      meansOfControl: multi('meansOfControl', use),
      venues: multi('venue', use),
      exploitationCountry: countryAnswer().default(notAsked),
      exploitationRegion: regionAnswer().default(notAsked),
      ageBandAtExploitation: single('ageBand', use),
      durationBand: single('duration', use),
      recruitmentPlatforms: multi('platform', use),
      exploitationPlatforms: multi('platform', use),
      perpetratorRoles: multi('perpetratorRole', use),
      began: approximateDateSchema.prefault({}),
      ended: approximateDateSchema.prefault({}),
    })
    .refine(
      (episode) => regionFits({ country: episode.exploitationCountry, region: episode.exploitationRegion }),
      {
        path: ['exploitationRegion'],
        message: regionElsewhere,
      },
    )
    .refine(({ began, ended }) => mayFollow(ended, began), {
      path: ['ended', 'year'],
      message: 'key:endsBeforeItBegins',
    });

/** One stop of the way, in order: what it was, where to the first-level region, roughly when. */
const routeLegSchemaFor = (use: AnswerUse) =>
  z
    .strictObject({
      role: requiredAnswer('routeRole', use),
      country: countryAnswer().default(notAsked),
      region: regionAnswer().default(notAsked),
      when: approximateDateSchema.prefault({}),
    })
    .refine(regionFits, { path: ['region'], message: regionElsewhere });

const consentSchemaFor = (use: AnswerUse) =>
  z.strictObject({
    scope: requiredAnswer('consentScope', use),
    state: requiredAnswer('consentState', use),
    givenBy: single('consentGivenBy', use),
    givenHow: single('consentMethod', use),
  });

const answersSchemaFor = (use: AnswerUse) =>
  z.strictObject({
    riskLevel: single('riskLevel', use),
    traffickingStatus: single('traffickingStatus', use),
    statusDecidedBy: single('statusDecidedBy', use),
    source: requiredAnswer('datasource', use).default('CaseManagement'),
    vulnerabilities: multi('vulnerability', use),
    needs: multi('serviceType', use),
    supportPlans: multi('supportPlanType', use),
    referredByKind: single('organisationType', use),
    incomingReason: single('referralReason', use),
    person: personSchemaFor(use).prefault({}),
    episodes: z.array(episodeSchemaFor(use)).max(20).default([]),
    route: z.array(routeLegSchemaFor(use)).max(30).default([]),
    consents: z.array(consentSchemaFor(use)).max(20).default([]),
  });

/** Everything coded about a case. No field can hold an identity: answers are codes of the vocabulary. */
export const caseAnswersSchema = answersSchemaFor('entered');

/** The same for a case that is stored: it may still hold codes that are no longer offered. See `assertOffered`. */
export const keptAnswersSchema = answersSchemaFor('kept');

export type CaseAnswers = z.output<typeof caseAnswersSchema>;
export type PersonAnswers = CaseAnswers['person'];
export type EpisodeAnswers = CaseAnswers['episodes'][number];
export type RouteLegAnswers = CaseAnswers['route'][number];
export type ConsentAnswer = CaseAnswers['consents'][number];
