import { getTranslations } from 'next-intl/server';
import type { Labels } from '@/i18n/labels';
import { severalAnswers } from '@/lib/releases/microdata/layout';
import { earlierYears } from '@/lib/releases/year-codes';
import { reportDimensions, type ReportName } from '@/lib/reports/definitions';

/** A report's words in the reader's language; for the screen and the file alike. */
export interface ReportWords {
  title: string;
  suppressed: string;
  count: string;
  /** The total over all codes of a dimension. */
  total(dimension: string): string;
  dimension(name: string): string;
  code(dimension: string, code: string): string;
}

export async function reportWords(labels: Labels, report: ReportName): Promise<ReportWords> {
  const t = await getTranslations('reports');
  const names = new Map(
    reportDimensions[report].map(({ name, list }) => [
      name as string,
      { list, title: t(`dimensions.${name}`) },
    ]),
  );
  return {
    title: t(`names.${report}`),
    suppressed: t('suppressed'),
    count: t('count'),
    total: (dimension) => (dimension === 'pattern' ? t('totalPatterns') : t('total')),
    dimension: (name) => names.get(name)?.title ?? name,
    code(dimension, code) {
      if (code === earlierYears) return t('earlierYears');
      if (code === severalAnswers) return t('several');
      const list = names.get(dimension)?.list;
      return list ? labels.of(list, code) : code;
    },
  };
}
