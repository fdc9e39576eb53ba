import { consentScopes } from './drafts/questions';
import type { ApproximateDate } from './approximate-date';
import type { CaseAnswers, ConsentAnswer, EpisodeAnswers, RouteLegAnswers } from './answers';

/** What a case form holds: the texts under each field's name, also unusable ones. */
export type FormValues = Record<string, string[]>;

/** Fields that say how many episodes and stops follow. */
const counted = { episodes: 20, route: 30 } as const;

/** How many episodes or stops a form holds. */
export function countOf(values: FormValues, list: keyof typeof counted): number {
  const count = Number(values[list]?.[0] ?? 0);
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), counted[list]) : 0;
}

/** A whole number as it is typed, also in full width; null where nothing is; NaN, which no schema takes, for the rest. */
function numberOf(text: string): number | null {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return null;
  return /^\d{1,4}$/u.test(typed) ? Number(typed) : Number.NaN;
}

/** Reads the fields below one prefix. */
function fieldsOf(values: FormValues, at: string) {
  const one = (name: string) => values[at + name]?.[0] || null;
  return {
    one,
    all: (name: string) => (values[at + name] ?? []).filter((text) => text !== ''),
    date: (name: string) => ({
      year: numberOf(one(`${name}.year`) ?? ''),
      month: numberOf(one(`${name}.month`) ?? ''),
      yearTo: numberOf(one(`${name}.yearTo`) ?? ''),
      missing: one(`${name}.missing`),
    }),
  };
}

function personOf(values: FormValues) {
  const { one, all } = fieldsOf(values, 'person.');
  return {
    gender: one('gender'),
    ageBand: one('ageBand'),
    citizenships: [...new Set([...all('citizenships'), ...all('otherCitizenship')])],
    originCountry: one('originCountry'),
    originRegion: one('originRegion'),
    migrationStatus: one('migrationStatus'),
    maritalStatus: one('maritalStatus'),
    childrenBand: one('childrenBand'),
    languages: all('languages'),
    education: one('education'),
  };
}

function episodeOf(values: FormValues, index: number) {
  const { one, all, date } = fieldsOf(values, `episodes.${index}.`);
  return {
    exploitationTypes: all('exploitationTypes'),
    forcedMarriageTypes: all('forcedMarriageTypes'),
    sexualTypes: all('sexualTypes'),
    labourIndustries: all('labourIndustries'),
    lurePromises: all('lurePromises'),
    promisedJobs: all('promisedJobs'),
    deceptionPlaces: all('deceptionPlaces'),
    recruitmentMethods: all('recruitmentMethods'),
    recruiterRelationships: all('recruiterRelationships'),
    acquisitionModes: all('acquisitionModes'),
    timesSold: one('timesSold'),
    meansOfControl: all('meansOfControl'),
    venues: all('venues'),
    exploitationCountry: one('exploitationCountry'),
    exploitationRegion: one('exploitationRegion'),
    ageBandAtExploitation: one('ageBandAtExploitation'),
    durationBand: one('durationBand'),
    recruitmentPlatforms: all('recruitmentPlatforms'),
    exploitationPlatforms: all('exploitationPlatforms'),
    perpetratorRoles: all('perpetratorRoles'),
    began: date('began'),
    ended: date('ended'),
  };
}

function legOf(values: FormValues, index: number) {
  const { one, date } = fieldsOf(values, `route.${index}.`);
  return {
    // Left out, not null: a stop without a role is an unanswered question, not an unknown code.
    role: one('role') ?? undefined,
    country: one('country'),
    region: one('region'),
    when: date('when'),
  };
}

function consentsOf(values: FormValues) {
  return consentScopes.flatMap((scope) => {
    const { one } = fieldsOf(values, `consents.${scope}`);
    const state = one('');
    return state === null ? [] : [{ scope, state, givenBy: one('.givenBy'), givenHow: one('.givenHow') }];
  });
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

/**
 * The case form's fields as input of `recordCase` and `editCase`, unchecked. Field names are the paths of the schema,
 * so that its errors find their way back. Empty is "not asked"; "not known" and "prefers not to say" are codes.
 */
export function caseInputOf(values: FormValues) {
  const { one, all } = fieldsOf(values, '');
  return {
    riskLevel: one('riskLevel'),
    traffickingStatus: one('traffickingStatus'),
    statusDecidedBy: one('statusDecidedBy'),
    source: one('source') ?? undefined,
    vulnerabilities: all('vulnerabilities'),
    needs: all('needs'),
    supportPlans: all('supportPlans'),
    referredByKind: one('referredByKind'),
    incomingReason: one('incomingReason'),
    person: personOf(values),
    episodes: numbered(countOf(values, 'episodes')).map((index) => episodeOf(values, index)),
    route: numbered(countOf(values, 'route')).map((index) => legOf(values, index)),
    consents: consentsOf(values),
  };
}

type Answer = string | number | null | readonly string[] | ApproximateDate;

function isDate(answer: Answer): answer is ApproximateDate {
  return typeof answer === 'object' && answer !== null && 'year' in answer;
}

/** Writes answers as fields below a prefix; what was not asked gets no field. */
function addFields(values: FormValues, at: string, answers: Readonly<Record<string, Answer>>): void {
  for (const [name, answer] of Object.entries(answers)) {
    if (isDate(answer)) addFields(values, `${at}${name}.`, { ...answer });
    else if (Array.isArray(answer)) {
      if (answer.length > 0) values[at + name] = [...answer];
    } else if (answer !== null) values[at + name] = [String(answer)];
  }
}

function addConsent(values: FormValues, { scope, state, givenBy, givenHow }: ConsentAnswer): void {
  values[`consents.${scope}`] = [state];
  addFields(values, `consents.${scope}.`, { givenBy, givenHow });
}

/** The inverse of `caseInputOf`: a case's answers as its form shows them. */
export function formValuesOf(answers: CaseAnswers): FormValues {
  const { person, episodes, route, consents, ...codes } = answers;
  const values: FormValues = { episodes: [String(episodes.length)], route: [String(route.length)] };
  addFields(values, '', codes);
  addFields(values, 'person.', person);
  episodes.forEach((episode: EpisodeAnswers, index) => addFields(values, `episodes.${index}.`, episode));
  route.forEach((leg: RouteLegAnswers, index) => addFields(values, `route.${index}.`, leg));
  for (const consent of consents) addConsent(values, consent);
  return values;
}
