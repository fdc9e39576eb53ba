import { getTranslations } from 'next-intl/server';
import { reportWords } from '@/components/reports/report-words';
import { getStandardLabels } from '@/i18n/labels';
import type { FileWords } from '@/lib/releases/table-file';
import { isReportName, reportNames } from '@/lib/reports/definitions';

/**
 * The words of a table file in the language of this request: the standard's, which readers outside know and which tell
 * any two codes apart.
 */
export async function fileWords(content: unknown): Promise<FileWords> {
  const report = typeof content === 'string' && isReportName(content) ? content : reportNames[0];
  const [t, words] = await Promise.all([
    getTranslations('releases.file'),
    reportWords(await getStandardLabels(), report),
  ]);
  return {
    title: () => words.title,
    notes: [`${t('assisted')} ${t('doubleCounted')}`, t('hidden')],
    noise: (margin) => t('noise', { margin }),
    hidden: words.suppressed,
    total: words.total(''),
    count: words.count,
    dimension: (name) => words.dimension(name),
    code: (dimension, code) => words.code(dimension, code),
  };
}
