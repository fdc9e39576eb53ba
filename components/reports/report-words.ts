import { getTranslations } from 'next-intl/server';
import type { Labels } from '@/i18n/labels';
import type { Report } from '@/lib/reports/build-report';
import type { ReportWords } from '@/lib/reports/report-csv';

/** A report's words in the reader's language; for the screen and the file alike. */
export async function reportWords(labels: Labels, report: Report): Promise<ReportWords> {
  const t = await getTranslations('reports');
  const names = new Map(
    report.dimensions.map(({ name, list }) => [name as string, { list, title: t(`dimensions.${name}`) }]),
  );
  return {
    title: t(`names.${report.name}`),
    notForRelease: t('notForRelease'),
    assistedCases: `${t('assisted')} ${t('doubleCounted')}`,
    suppressedNote: t('suppressedNote', { suppressed: report.suppressedCells }),
    suppressed: t('suppressed'),
    count: t('count'),
    dimension: (name) => names.get(name)?.title ?? name,
    code(dimension, code) {
      const list = names.get(dimension)?.list;
      return list ? labels.of(list, code) : code;
    },
  };
}
