import type { CaseAnswers, EpisodeAnswers } from '@/lib/cases/answers';
import { isMissing } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';

/** An answer two cases can share: which question, and the code. */
export interface SharedAnswer {
  list: ListName | 'country' | 'region' | 'year';
  /** Where the answer stands, e.g. `person.gender`. */
  question: string;
  code: string;
}

/** Answers that can change between two registrations of one person: shared they speak for it, different they do not speak against. */
const drifting = new Set([
  'person.ageBand',
  'person.maritalStatus',
  'person.childrenBand',
  'person.migrationStatus',
  'person.languages',
  'person.education',
]);

/** How two cases compare. */
export interface Likeness {
  /** Bits of agreement, less what speaks against; candidates are ordered by it. */
  score: number;
  /** Share of the compared answers' weight that agrees, 0 to 1. */
  share: number;
  /** The answers that agree, the rarest first. */
  agreeing: SharedAnswer[];
}

type Codes = string | null | readonly string[];

function said(codes: Codes): string[] {
  const list = codes === null ? [] : typeof codes === 'string' ? [codes] : codes;
  return list.filter((code) => !isMissing(code));
}

/** Every answer of a case that a second record of the same person would be likely to hold too. */
export function comparableAnswers({ person, episodes, route }: CaseAnswers): SharedAnswer[] {
  const found = new Map<string, SharedAnswer>();
  const add = (list: SharedAnswer['list'], question: string, codes: Codes) => {
    for (const code of said(codes)) found.set(`${question} ${code}`, { list, question, code });
  };
  add('gender', 'person.gender', person.gender);
  add('ageBand', 'person.ageBand', person.ageBand);
  add('country', 'person.citizenships', person.citizenships);
  add('country', 'person.originCountry', person.originCountry);
  add('region', 'person.originRegion', person.originRegion);
  add('maritalStatus', 'person.maritalStatus', person.maritalStatus);
  add('childrenBand', 'person.childrenBand', person.childrenBand);
  add('migrationStatus', 'person.migrationStatus', person.migrationStatus);
  add('language', 'person.languages', person.languages);
  add('education', 'person.education', person.education);
  for (const episode of episodes) addEpisode(add, episode);
  for (const { country, region } of route) {
    add('country', 'route.country', country);
    add('region', 'route.region', region);
  }
  return [...found.values()];
}

function addEpisode(
  add: (list: SharedAnswer['list'], question: string, codes: Codes) => void,
  episode: EpisodeAnswers,
): void {
  add('exploitationType', 'episode.exploitationTypes', episode.exploitationTypes);
  add('forcedMarriageType', 'episode.forcedMarriageTypes', episode.forcedMarriageTypes);
  add('sexualExploitationType', 'episode.sexualTypes', episode.sexualTypes);
  add('labourIndustry', 'episode.labourIndustries', episode.labourIndustries);
  add('lurePromise', 'episode.lurePromises', episode.lurePromises);
  add('promisedJob', 'episode.promisedJobs', episode.promisedJobs);
  add('acquisitionMode', 'episode.acquisitionModes', episode.acquisitionModes);
  add('timesSold', 'episode.timesSold', episode.timesSold);
  add('venue', 'episode.venues', episode.venues);
  add('country', 'episode.exploitationCountry', episode.exploitationCountry);
  add('region', 'episode.exploitationRegion', episode.exploitationRegion);
  add('ageBand', 'episode.ageBandAtExploitation', episode.ageBandAtExploitation);
  add('year', 'episode.beganYear', episode.began.year === null ? null : String(episode.began.year));
}

const keyOf = ({ question, code }: SharedAnswer) => `${question} ${code}`;

/** How much an answer tells: the rarer it is among the cases, the more. */
export type Weigh = (answer: SharedAnswer) => number;

/**
 * Bits an agreement is worth: log2 of how many times rarer the answer is than a certainty, over all `cases`. An answer
 * everyone gives is worth nothing.
 */
export function weighByRarity(cases: readonly (readonly SharedAnswer[])[]): Weigh {
  const counts = new Map<string, number>();
  for (const answers of cases)
    for (const answer of answers) counts.set(keyOf(answer), 1 + (counts.get(keyOf(answer)) ?? 0));
  return (answer) => Math.log2((cases.length + 1) / ((counts.get(keyOf(answer)) ?? 0) + 1));
}

/**
 * Compares two cases by the questions both answered: a question nobody asked speaks neither for nor against (a
 * weighted Jaccard index, scaled by the weight that agrees).
 */
export function compareCases(
  one: readonly SharedAnswer[],
  other: readonly SharedAnswer[],
  weigh: Weigh,
): Likeness {
  const theirs = new Set(other.map(keyOf));
  const questions = new Set(other.map(({ question }) => question));
  const asked = new Set(one.map(({ question }) => question).filter((question) => questions.has(question)));
  const agreeing = one.filter((answer) => theirs.has(keyOf(answer)));
  const agrees = new Set(agreeing.map(keyOf));
  const against = [...one, ...other].filter(
    (answer) => asked.has(answer.question) && !agrees.has(keyOf(answer)) && !drifting.has(answer.question),
  );
  const sum = (answers: readonly SharedAnswer[]) => answers.reduce((bits, answer) => bits + weigh(answer), 0);
  const [shared, apart] = [sum(agreeing), sum(against)];
  const share = shared + apart > 0 ? shared / (shared + apart) : 0;
  return {
    score: shared * share,
    share,
    agreeing: agreeing.toSorted((a, b) => weigh(b) - weigh(a)),
  };
}
