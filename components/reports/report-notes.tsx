import { getFormatter, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import type { Report } from '@/lib/reports/build-report';

/** What a report counts, as of when, and what it does not show. */
export async function ReportNotes({ report }: { report: Report }) {
  const [t, format] = await Promise.all([getTranslations('reports'), getFormatter()]);
  const { madeAt, threshold, suppressedCells } = report;
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t('notForRelease')}</p>
      <p>
        {t('assisted')} {t('doubleCounted')}
      </p>
      {threshold === null && <p>{t('exactTeam')}</p>}
      {threshold !== null && madeAt !== null && (
        <>
          <p>{t('protectedAsOf', { date: format.dateTime(new Date(madeAt), { dateStyle: 'long' }) })}</p>
          <p>{t('suppressedNote', { suppressed: suppressedCells })}</p>
        </>
      )}
    </Notice>
  );
}
