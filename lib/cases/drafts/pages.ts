import { countOf, type FormValues } from '@/lib/cases/form-input';
import {
  consentScopes,
  datePartNames,
  type EpisodeStep,
  episodeSteps,
  type PageKind,
  type Question,
  questionsByKind,
  type SinglePage,
} from './questions';

/** One short page of a draft. Its slug is its part of the address. */
export interface DraftPage {
  slug: string;
  kind: PageKind;
  /** What stands before the names of its fields. */
  prefix: string;
  /** Of a step of an episode: which one, counted from 0. */
  episode: number | null;
  questions: readonly Question[];
}

function singlePage(kind: SinglePage): DraftPage {
  const prefix = kind === 'person' ? 'person.' : '';
  return { slug: kind, kind, prefix, episode: null, questions: questionsByKind[kind] };
}

/** The page of one step of an episode. */
export function episodePage(episode: number, step: EpisodeStep): DraftPage {
  return {
    slug: `episode-${episode + 1}-${step}`,
    kind: step,
    prefix: `episodes.${episode}.`,
    episode,
    questions: questionsByKind[step],
  };
}

/** The pages of a draft with these values, in the order in which they follow on each other. */
export function pagesOf(values: FormValues): DraftPage[] {
  const episodes = Array.from({ length: countOf(values, 'episodes') }, (_, index) => index);
  return [
    singlePage('about'),
    singlePage('person'),
    ...episodes.flatMap((episode) => episodeSteps.map((step) => episodePage(episode, step))),
    singlePage('route'),
    singlePage('situation'),
    singlePage('plan'),
    singlePage('account'),
  ];
}

/** The page with this slug; null when the draft has none, such as a step of an episode that was taken out. */
export function findPage(values: FormValues, slug: string): DraftPage | null {
  if (slug === 'quick') return singlePage('quick');
  return pagesOf(values).find((page) => page.slug === slug) ?? null;
}

/** The page that follows; null after the last. */
export function pageAfter(values: FormValues, slug: string): DraftPage | null {
  const pages = pagesOf(values);
  const index = pages.findIndex((page) => page.slug === slug);
  return index === -1 ? null : (pages[index + 1] ?? null);
}

/** Names under which the parts of a rough date are sent. */
export function dateNames(name: string): string[] {
  return datePartNames.map((part) => `${name}.${part}`);
}

function isNameOf(question: Question, prefix: string, name: string): boolean {
  const at = prefix + question.field;
  switch (question.kind) {
    case 'one':
      return name === at;
    case 'many':
      return name === at || (at === 'person.citizenships' && name === 'person.otherCitizenship');
    case 'place':
      return name === at || name === prefix + question.regionField;
    case 'date':
      return dateNames(at).includes(name);
    case 'account':
      return [at, `${at}Confirmed`, `${at}Choice`].includes(name);
    case 'consents':
    case 'route':
      return name === at || name.startsWith(`${at}.`);
  }
}

/** True for the names of the fields that this page shows, and of the errors that belong to them. */
export function ownsName({ questions, prefix }: DraftPage, name: string): boolean {
  return questions.some((question) => isNameOf(question, prefix, name));
}

function namesOfQuestion(question: Question, prefix: string, values: FormValues): string[] {
  const at = prefix + question.field;
  switch (question.kind) {
    case 'one':
    case 'many':
      return [at];
    case 'place':
      return [at, prefix + question.regionField];
    case 'date':
      return dateNames(at);
    case 'consents':
      return [at, ...consentScopes.map((scope) => `${at}.${scope}`)];
    case 'route':
      return Array.from({ length: countOf(values, 'route') }, (_, index) => `${at}.${index}`).flatMap(
        (leg) => [`${leg}.role`, `${leg}.country`, `${leg}.region`, ...dateNames(`${leg}.when`)],
      );
    case 'account':
      return [at];
  }
}

/** Names of the page's fields that can be refused, in the order of the page. */
export function namesOf({ questions, prefix }: DraftPage, values: FormValues): string[] {
  return questions.flatMap((question) => namesOfQuestion(question, prefix, values));
}

/** Those of the values that belong to a page. */
export function valuesOfPage(page: DraftPage, values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => ownsName(page, name)));
}

/**
 * A page as it was sent, without the answers of sub-questions that are out of sight because what they hang on is not
 * ticked: they are no longer meant.
 */
export function withoutHidden(page: DraftPage, sent: FormValues): FormValues {
  const values = { ...sent };
  for (const question of page.questions) {
    if (question.kind !== 'many' || !question.parent) continue;
    const { field, codes } = question.parent;
    const chosen = values[page.prefix + field] ?? [];
    if (!chosen.some((code) => codes.includes(code))) delete values[page.prefix + question.field];
  }
  return values;
}
