import type { DraftPage } from '@/lib/cases/drafts/pages';
import type { Question } from '@/lib/cases/drafts/questions';
import { countOf, type FormValues } from '@/lib/cases/form-input';
import type { SummaryRow } from '@/components/ui/summary-list';
import { dateWords } from './date-words';
import type { FormFrame } from './form-frame';
import { wordsOf } from './terms';
import { consentScopes } from '@/lib/cases/drafts/questions';

const said = (values: FormValues, name: string) => (values[name] ?? []).filter((text) => text !== '');

function consentRows({ labels }: FormFrame, values: FormValues): SummaryRow[] {
  return consentScopes.flatMap((scope) => {
    const [state] = said(values, `consents.${scope}`);
    if (state === undefined) return [];
    return [
      {
        term: labels.of('consentScope', scope),
        values: [
          labels.of('consentState', state),
          ...said(values, `consents.${scope}.givenBy`).map((code) => labels.of('consentGivenBy', code)),
          ...said(values, `consents.${scope}.givenHow`).map((code) => labels.of('consentMethod', code)),
        ],
      },
    ];
  });
}

/** One stop of the way in words. */
export function legWords({ labels }: FormFrame, values: FormValues, index: number): string {
  const at = `route.${index}.`;
  const words = [
    ...said(values, `${at}role`).map((code) => labels.of('routeRole', code)),
    ...said(values, `${at}region`).map((code) => labels.of('region', code)),
    ...said(values, `${at}country`).map((code) => labels.of('country', code)),
    dateWords(labels, values, `${at}when`),
  ];
  return words.filter((word) => word !== null).join(', ') || labels.missing('X_NotAsked');
}

/** The answer's path as the case's history names it: episodes and stops are counted from 1. */
function pathOf(name: string): string {
  return name.replace(
    /^(episodes|route)\.(\d+)/u,
    (_, list: string, at: string) => `${list}.${Number(at) + 1}`,
  );
}

function rowsOf(frame: FormFrame, values: FormValues, page: DraftPage, question: Question): SummaryRow[] {
  const { labels, terms } = frame;
  const name = page.prefix + question.field;
  switch (question.kind) {
    case 'one':
    case 'many': {
      const codes = [
        ...said(values, name),
        ...(name === 'person.citizenships' ? said(values, 'person.otherCitizenship') : []),
      ];
      // A sub-question that nobody saw is no unanswered one.
      if (question.kind === 'many' && (question.parent || question.isFolded) && codes.length === 0) return [];
      return [
        {
          id: pathOf(name),
          term: wordsOf(question, labels, terms),
          values: codes.map((code) => labels.of(question.list, code)),
        },
      ];
    }
    case 'place':
      return [
        {
          id: pathOf(name),
          term: terms[question.term],
          values: said(values, name).map((code) => labels.of('country', code)),
        },
        {
          id: pathOf(page.prefix + question.regionField),
          term: terms[question.regionTerm],
          values: said(values, page.prefix + question.regionField).map((code) => labels.of('region', code)),
        },
      ];
    case 'date': {
      const words = dateWords(labels, values, name);
      return [{ id: pathOf(name), term: terms[question.term], values: words === null ? [] : [words] }];
    }
    case 'consents':
      return consentRows(frame, values);
    case 'route':
      return Array.from({ length: countOf(values, 'route') }, (_, index) => ({
        term: `${index + 1}`,
        values: [legWords(frame, values, index)],
      }));
    case 'account':
      return [];
  }
}

/** The questions and answers of a page in words. The account is never among them. */
export function pageRows(frame: FormFrame, values: FormValues, page: DraftPage): SummaryRow[] {
  return page.questions.flatMap((question) => rowsOf(frame, values, page, question));
}
