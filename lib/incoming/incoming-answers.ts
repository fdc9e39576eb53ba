import { z } from 'zod';
import { multiAnswer, singleAnswer } from '@/lib/vocabulary/answers';
import { countriesAnswer, countryAnswer, isRegion, regionAnswer } from '@/lib/vocabulary/places';

/** Longest words beside the codes, in UTF-16 units. */
const wordsMaxLength = 1_000;

/** What is sent in from outside: codes, and a few screened words. No field can hold an identity. */
export const incomingAnswersSchema = z
  .strictObject({
    services: multiAnswer('serviceType').refine((services) => services.length > 0, 'key:required'),
    urgency: singleAnswer('riskLevel').default(null),
    ageBand: singleAnswer('ageBand').default(null),
    gender: singleAnswer('gender').default(null),
    citizenships: countriesAnswer().default([]),
    country: countryAnswer().default(null),
    region: regionAnswer().default(null),
    exploitationTypes: multiAnswer('exploitationType').default([]),
    vulnerabilities: multiAnswer('vulnerability').default([]),
    languages: multiAnswer('language').default([]),
    words: z.string().trim().max(wordsMaxLength, 'key:messageTooLong').default(''),
  })
  .refine(
    ({ country, region }) =>
      region === null || region.startsWith('X_') || (country !== null && isRegion(region, country)),
    { path: ['region'], message: 'key:regionElsewhere' },
  );

export type IncomingAnswers = z.output<typeof incomingAnswersSchema>;
