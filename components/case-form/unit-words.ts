import { getTranslations } from 'next-intl/server';
import { episodePage, pagesOf } from '@/lib/cases/drafts/pages';
import { episodeSteps } from '@/lib/cases/drafts/questions';
import { unitOf } from '@/lib/cases/drafts/merge-values';
import { countOf, type FormValues } from '@/lib/cases/form-input';
import { legWords, pageRows } from './answer-words';
import { fieldLabel } from './field-labels';
import type { FormFrame } from './form-frame';

/** One answer that two people may have changed, in words. */
export interface UnitWords {
  label(unit: string): string;
  /** The answer in one version; empty: not asked. */
  answer(unit: string, values: FormValues): string;
}

/** Words for the units of a comparison. */
export async function getUnitWords(frame: FormFrame, versions: readonly FormValues[]): Promise<UnitWords> {
  const t = await getTranslations('drafts');
  const pages = versions.flatMap((values) => pagesOf(values));
  const pageFor = (unit: string) =>
    pages.find((page) =>
      page.questions.some(
        ({ field }) => unit === page.prefix + field || unit.startsWith(`${page.prefix + field}.`),
      ),
    );

  function label(unit: string): string {
    if (unit === 'route' || unit === 'episodes') return t(`terms.${unit}`);
    const page = pageFor(unit);
    if (!page) return unit;
    const words = unit.startsWith('consents.')
      ? `${t('terms.consent')}: ${frame.labels.of('consentScope', unit.slice('consents.'.length))}`
      : fieldLabel(page, unit, frame);
    return page.episode === null ? words : `${t('episode', { number: page.episode + 1 })}: ${words}`;
  }

  function answer(unit: string, values: FormValues): string {
    if (unit === 'route') {
      return Array.from(
        { length: countOf(values, 'route') },
        (_, index) => `${index + 1}. ${legWords(frame, values, index)}`,
      ).join('; ');
    }
    if (unit === 'episodes') return episodesWords(values);
    const page = pageFor(unit);
    if (!page) return '';
    const alone = Object.fromEntries(Object.entries(values).filter(([name]) => unitOf(name) === unit));
    return pageRows(frame, alone, page)
      .flatMap((row) => row.values)
      .join(' · ');
  }

  function episodesWords(values: FormValues): string {
    return Array.from({ length: countOf(values, 'episodes') }, (_, index) => {
      const words = episodeSteps.flatMap((step) =>
        pageRows(frame, values, episodePage(index, step)).flatMap((row) => row.values),
      );
      return `${index + 1}. ${words.join(' · ')}`;
    }).join('; ');
  }

  return { label, answer };
}
