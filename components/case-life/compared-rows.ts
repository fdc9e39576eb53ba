import { getTranslations } from 'next-intl/server';
import { pageRows } from '@/components/case-form/answer-words';
import { getFormFrame } from '@/components/case-form/form-frame';
import { pagesOf } from '@/lib/cases/drafts/pages';
import { countOf, formValuesOf } from '@/lib/cases/form-input';
import type { MergeView } from '@/lib/cases/life/read-merge';

/** One question with both cases' answers in words. */
export interface ComparedRow {
  path: string;
  term: string;
  values: [string, string];
  /** Both were asked and the answers are not the same. */
  differs: boolean;
}

/** The answers of two cases side by side, question by question; what neither was asked is left out. */
export async function comparedRows({ one, other }: MergeView): Promise<ComparedRow[]> {
  const sides = [formValuesOf(one.answers), formValuesOf(other.answers)] as const;
  const [frame, t, drafts] = await Promise.all([
    getFormFrame({ ...sides[0], ...sides[1] }, null),
    getTranslations('caseLife.merge'),
    getTranslations('drafts'),
  ]);
  const [few, many] = sides.map(pagesOf).toSorted((a, b) => a.length - b.length);
  const episodes = Math.max(...sides.map((values) => countOf(values, 'episodes')));
  return (many ?? few ?? []).flatMap((page) => {
    const [left, right] = sides.map(
      (values) => new Map(pageRows(frame, values, page).map((row) => [row.term, row.values.join(' · ')])),
    );
    const title =
      page.episode !== null && episodes > 1 ? `${drafts('episode', { number: page.episode + 1 })}: ` : '';
    const terms = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])];
    return terms.flatMap((term): ComparedRow[] => {
      const [a, b] = [left?.get(term) ?? '', right?.get(term) ?? ''];
      if (a === '' && b === '') return [];
      return [
        {
          path: `${page.slug} ${term}`,
          term: `${title}${page.kind === 'route' ? `${t('stop')} ` : ''}${term}`,
          values: [a || t('notAsked'), b || t('notAsked')],
          differs: a !== '' && b !== '' && a !== b,
        },
      ];
    });
  });
}
