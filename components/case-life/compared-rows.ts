import { getTranslations } from 'next-intl/server';
import {
  type AnswerTerms,
  consentRows,
  episodeRows,
  personRows,
  situationRows,
} from '@/components/cases/answer-rows';
import type { SummaryRow } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { CaseAnswers } from '@/lib/cases/answers';
import type { MergeView } from '@/lib/cases/life/read-merge';

/** One question with both cases' answers in words. */
export interface ComparedRow {
  path: string;
  term: string;
  values: [string, string];
  /** Both were asked and the answers are not the same. */
  differs: boolean;
}

async function getAnswerTerms(): Promise<AnswerTerms> {
  const form = await getTranslations('cases.form');
  return {
    gender: form('gender'),
    ageBand: form('ageBand'),
    citizenship: form('citizenship'),
    originCountry: form('originCountry'),
    originRegion: form('originRegion'),
    exploitationCountry: form('exploitationCountry'),
    exploitationRegion: form('exploitationRegion'),
    ageAtExploitation: form('ageAtExploitation'),
    needs: form('needs'),
  };
}

/** The answers of two cases side by side, question by question; what neither was asked is left out. */
export async function comparedRows(labels: Labels, { one, other }: MergeView): Promise<ComparedRow[]> {
  const [terms, page, t] = await Promise.all([
    getAnswerTerms(),
    getTranslations('cases.page'),
    getTranslations('caseLife.merge'),
  ]);
  const answers = [one.answers, other.answers] as const;
  const longest = Math.max(...answers.map(({ episodes }) => episodes.length));
  const sections = [
    { title: '', of: (side: CaseAnswers) => personRows(labels, terms, side) },
    ...Array.from({ length: longest }, (_, index) => ({
      title: longest > 1 ? page('episode', { number: index + 1 }) : '',
      of: ({ episodes }: CaseAnswers) =>
        episodes.slice(index, index + 1).flatMap((episode) => episodeRows(labels, terms, episode)),
    })),
    { title: '', of: (side: CaseAnswers) => situationRows(labels, terms, side) },
    { title: '', of: (side: CaseAnswers) => consentRows(labels, side) },
  ];
  return sections.flatMap(({ title, of }, place) => {
    const [left, right] = answers.map((side) => byTerm(of(side)));
    const names = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])];
    return names.flatMap((term): ComparedRow[] => {
      const [a, b] = [left?.get(term) ?? '', right?.get(term) ?? ''];
      if (a === '' && b === '') return [];
      return [
        {
          path: `${place} ${term}`,
          term: title === '' ? term : `${title}: ${term}`,
          values: [a || t('notAsked'), b || t('notAsked')],
          differs: a !== '' && b !== '' && a !== b,
        },
      ];
    });
  });
}

function byTerm(rows: readonly SummaryRow[]): Map<string, string> {
  return new Map(rows.map(({ term, values }) => [term, values.join(' · ')]));
}
