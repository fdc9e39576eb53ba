import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { panels } from '@/components/reports/chart-model';
import { ReportNotes } from '@/components/reports/report-notes';
import { ReportTable } from '@/components/reports/report-table';
import { reportWords } from '@/components/reports/report-words';
import { SmallMultiples } from '@/components/reports/small-multiples';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { orNotFound } from '@/lib/http/or-not-found';
import { isReportName, reportNames } from '@/lib/reports/definitions';
import { readReport } from '@/lib/reports/read-report';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports');
  return { title: t('title') };
}

export default async function ReportsPage({ searchParams }: PageProps<'/reports'>) {
  const actor = await requireActor();
  const asked = (await searchParams)['name'];
  const name = typeof asked === 'string' && isReportName(asked) ? asked : reportNames[0];
  const report = await orNotFound(readReport(actor, name));
  const [t, labels] = await Promise.all([getTranslations('reports'), getLabels()]);
  const words = await reportWords(labels, name);
  const barName = name === 'patterns-by-year' ? 'year' : 'ageBand';
  // Three dimensions do not fit one picture: a panel then stands for a pattern and sex together.
  const panelName = name === 'patterns-by-year' ? 'pattern' : 'panel';
  const cells = report.cells.map((cell) => ({
    ...cell,
    codes: { ...cell.codes, panel: JSON.stringify([cell.codes['pattern'], cell.codes['gender']]) },
  }));
  const chartWords = (dimension: string, code: string) => {
    if (dimension !== 'panel') return words.code(dimension, code);
    const [pattern = '', gender = '']: string[] = JSON.parse(code);
    return `${words.code('pattern', pattern)} · ${words.code('gender', gender)}`;
  };
  const shown = cells.filter((cell) =>
    cells.some((other) => other.codes.panel === cell.codes.panel && other.count !== 0),
  );
  return (
    <>
      <PageHeading
        title={t('title')}
        actions={
          can(actor, 'release.read') && (
            <ButtonLink href={can(actor, 'release.prepare') ? '/releases/new' : '/releases'}>
              {can(actor, 'release.prepare') ? t('prepare') : t('releases')}
            </ButtonLink>
          )
        }
      />
      <nav aria-label={t('title')} className="flex flex-wrap gap-4">
        {reportNames.map((other) => (
          <TextLink
            key={other}
            href={`/reports?name=${other}`}
            aria-current={other === name ? 'page' : undefined}
            className={classNames(other === name && 'font-semibold no-underline')}
          >
            {t(`names.${other}`)}
          </TextLink>
        ))}
        <TextLink href="/reports/referrals">{t('referrals.title')}</TextLink>
      </nav>
      <ReportNotes report={report} />
      <h2 className="text-xl font-semibold">{words.title}</h2>
      {report.cells.length === 0 ? (
        <EmptyState title={report.threshold === null ? t('empty') : t('tooFew')} />
      ) : (
        <>
          <SmallMultiples
            panels={panels(name === 'patterns-by-year' ? cells : shown, panelName, barName, chartWords)}
            title={t('chartTitle', { title: words.title })}
            legend={report.threshold === null ? '' : t('suppressedLegend')}
          />
          <ReportTable report={report} words={words} />
        </>
      )}
    </>
  );
}
