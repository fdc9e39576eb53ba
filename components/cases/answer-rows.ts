import type { SummaryRow } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { CaseAnswers, EpisodeAnswers } from '@/lib/cases/answers';
import type { ListName } from '@/lib/vocabulary/lists';

type Answer = string | null | readonly string[];

/** One question and its answer in words. Null or empty: nothing was asked. */
function row(
  labels: Labels,
  list: ListName | 'country' | 'region',
  term: string,
  answer: Answer,
): SummaryRow {
  const codes = answer === null ? [] : typeof answer === 'string' ? [answer] : answer;
  return { term, values: codes.map((code) => labels.of(list, code)) };
}

const titled = (labels: Labels, list: ListName, answer: Answer) =>
  row(labels, list, labels.title(list), answer);

/** Terms that are not a list's own title. */
export interface AnswerTerms {
  gender: string;
  ageBand: string;
  citizenship: string;
  originCountry: string;
  originRegion: string;
  exploitationCountry: string;
  exploitationRegion: string;
  ageAtExploitation: string;
  needs: string;
}

export function personRows(labels: Labels, terms: AnswerTerms, { person }: CaseAnswers): SummaryRow[] {
  return [
    row(labels, 'gender', terms.gender, person.gender),
    row(labels, 'ageBand', terms.ageBand, person.ageBand),
    row(labels, 'country', terms.citizenship, person.citizenships),
    row(labels, 'country', terms.originCountry, person.originCountry),
    row(labels, 'region', terms.originRegion, person.originRegion),
    titled(labels, 'migrationStatus', person.migrationStatus),
    titled(labels, 'maritalStatus', person.maritalStatus),
    titled(labels, 'childrenBand', person.childrenBand),
  ];
}

export function episodeRows(labels: Labels, terms: AnswerTerms, episode: EpisodeAnswers): SummaryRow[] {
  const rows = [
    titled(labels, 'exploitationType', episode.exploitationTypes),
    titled(labels, 'forcedMarriageType', episode.forcedMarriageTypes),
    titled(labels, 'sexualExploitationType', episode.sexualTypes),
    titled(labels, 'labourIndustry', episode.labourIndustries),
    titled(labels, 'lurePromise', episode.lurePromises),
    titled(labels, 'promisedJob', episode.promisedJobs),
    titled(labels, 'deceptionPlace', episode.deceptionPlaces),
    titled(labels, 'recruiterRelationship', episode.recruiterRelationships),
    titled(labels, 'recruitmentMethod', episode.recruitmentMethods),
    titled(labels, 'acquisitionMode', episode.acquisitionModes),
    titled(labels, 'timesSold', episode.timesSold),
    titled(labels, 'meansOfControl', episode.meansOfControl),
    titled(labels, 'venue', episode.venues),
    row(labels, 'country', terms.exploitationCountry, episode.exploitationCountry),
    row(labels, 'region', terms.exploitationRegion, episode.exploitationRegion),
    row(labels, 'ageBand', terms.ageAtExploitation, episode.ageBandAtExploitation),
    titled(labels, 'duration', episode.durationBand),
  ];
  const followUps = [
    'forcedMarriageType',
    'sexualExploitationType',
    'labourIndustry',
    'promisedJob',
  ] as const;
  // A follow-up question whose pattern was not chosen was never on screen.
  return rows.filter(
    ({ term, values }) => values.length > 0 || !followUps.some((list) => labels.title(list) === term),
  );
}

export function situationRows(labels: Labels, terms: AnswerTerms, answers: CaseAnswers): SummaryRow[] {
  return [
    titled(labels, 'riskLevel', answers.riskLevel),
    titled(labels, 'traffickingStatus', answers.traffickingStatus),
    titled(labels, 'statusDecidedBy', answers.statusDecidedBy),
    titled(labels, 'vulnerability', answers.vulnerabilities),
    row(labels, 'serviceType', terms.needs, answers.needs),
  ];
}

export function consentRows(labels: Labels, { consents }: CaseAnswers): SummaryRow[] {
  return consents.map(({ scope, state }) => ({
    term: labels.of('consentScope', scope),
    values: [labels.of('consentState', state)],
  }));
}
