import { type AnswerList, answerLists, questionOf } from '@/lib/cases/answer-lists';
import type { Term } from '@/lib/cases/drafts/questions';

/** What is no answer of the form: a case's life and text. Where its codes come from; null: names, codes or sealed. */
export const otherFields = {
  stage: 'caseStage',
  closureReason: 'closureReason',
  reopenReason: 'reopenReason',
  assignmentReason: 'assignmentReason',
  retractionReason: 'retractionReason',
  flag: 'flagReason',
  task: 'taskKind',
  taskOutcome: 'taskOutcome',
  referral: 'serviceType',
  assignedTo: null,
  team: null,
  offeredTeam: null,
  mergedInto: null,
  mergedCase: null,
  linkagePhrase: null,
  narrative: null,
  episodes: null,
  route: null,
} as const satisfies Record<string, AnswerList | null>;

export type OtherField = keyof typeof otherFields;

/** How a changed field is named and its values are read. */
export interface FieldWords {
  /** A question of the form by its own words or its list's title, a consent by its scope, or a field of the life. */
  name: { term: Term } | { list: AnswerList } | { scope: string } | { other: OtherField };
  datePart: 'year' | 'month' | 'yearTo' | 'missing' | null;
  /** Which episode or stop, from 1. */
  place: { of: 'episodes' | 'route'; number: number } | null;
  /** Lists its codes come from; none: numbers, names and codes of cases, read as they are. */
  lists: readonly AnswerList[];
}

/** Questions whose words are not the title of their list, by `questionOf`. */
const terms: Readonly<Record<string, Term>> = {
  needs: 'needs',
  supportPlans: 'supportPlans',
  referredByKind: 'referredByKind',
  incomingReason: 'incomingReason',
  'person.ageBand': 'ageBand',
  'person.citizenships': 'citizenship',
  'person.originCountry': 'originCountry',
  'person.originRegion': 'originRegion',
  'person.languages': 'languages',
  'episodes.exploitationCountry': 'exploitationCountry',
  'episodes.exploitationRegion': 'exploitationRegion',
  'episodes.ageBandAtExploitation': 'ageAtExploitation',
  'episodes.recruitmentPlatforms': 'recruitmentPlatforms',
  'episodes.exploitationPlatforms': 'exploitationPlatforms',
  'episodes.perpetratorRoles': 'perpetratorRoles',
  'episodes.began': 'began',
  'episodes.ended': 'ended',
  'route.role': 'legRole',
  'route.country': 'legCountry',
  'route.region': 'legRegion',
  'route.when': 'legWhen',
};

/** What a record holds under its own key; `constructor` is no key of ours. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const dateParts = ['year', 'month', 'yearTo', 'missing'] as const;

function isOther(path: string): path is OtherField {
  return Object.hasOwn(otherFields, path);
}

/** The words of a changed field, by its path; null for a path nobody knows: a later version's, say. */
export function fieldWords(path: string): FieldWords | null {
  const question = questionOf(path);
  const place = placeOf(path);
  const datePart = dateParts.find((part) => question.endsWith(`.${part}`)) ?? null;
  const lists = own(answerLists, question) ?? [];
  const base = { datePart, place, lists };
  if (isOther(path)) {
    const list = otherFields[path];
    return { ...base, name: { other: path }, lists: list === null ? [] : [list] };
  }
  if (question === 'consents') return { ...base, name: { scope: path.slice('consents.'.length) } };
  const term = own(terms, datePart ? question.slice(0, -datePart.length - 1) : question);
  if (term) return { ...base, name: { term } };
  return lists[0] ? { ...base, name: { list: lists[0] } } : null;
}

function placeOf(path: string): FieldWords['place'] {
  const [, of, number] = /^(episodes|route)\.(\d+)\./u.exec(path) ?? [];
  return of === undefined ? null : { of: of === 'route' ? 'route' : 'episodes', number: Number(number) };
}
