import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReferralNotes } from '@/components/reports/referral-notes';
import { referralWords } from '@/components/reports/referral-words';
import { ReportTable } from '@/components/reports/report-table';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { withoutDimension } from '@/lib/reports/referral-figures/build-figures';
import { isReferralReportName, referralReportNames } from '@/lib/reports/referral-figures/definitions';
import { parseQuarter } from '@/lib/reports/referral-figures/quarters';
import { readReferralFigures } from '@/lib/reports/referral-figures/read-referral-figures';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports');
  return { title: t('referrals.title') };
}

export default async function ReferralFiguresPage({ searchParams }: PageProps<'/reports/referrals'>) {
  const actor = await requireActor();
  const { name: askedName, quarter: askedQuarter } = await searchParams;
  const name =
    typeof askedName === 'string' && isReferralReportName(askedName) ? askedName : referralReportNames[0];
  const asked = typeof askedQuarter === 'string' ? { quarter: askedQuarter } : {};
  const figures = await orNotFound(readReferralFigures(actor, name, asked));
  const [t, labels] = await Promise.all([getTranslations('reports'), getLabels()]);
  const words = await referralWords(labels, figures);
  const quarterWords = (quarter: string): string => {
    const { year, quarter: number } = parseQuarter(quarter) ?? { year: 0, quarter: 0 };
    return t('referrals.quarter', { year: String(year), quarter: String(number) });
  };
  const link = (toName: string, toQuarter: string): string =>
    `/reports/referrals?name=${toName}&quarter=${toQuarter}`;
  const isFine = figures.dimensions.length > 2;
  return (
    <>
      <PageHeading
        title={t('referrals.title')}
        actions={<ButtonLink href="/reports">{t('title')}</ButtonLink>}
      />
      <nav aria-label={t('referrals.title')} className="flex flex-wrap gap-4">
        {referralReportNames.map((other) => (
          <TextLink
            key={other}
            href={link(other, figures.quarter)}
            aria-current={other === name ? 'page' : undefined}
            className={classNames(other === name && 'font-semibold no-underline')}
          >
            {t(`referrals.names.${other}`)}
          </TextLink>
        ))}
      </nav>
      <nav aria-label={t('referrals.quarters')} className="flex flex-wrap gap-4 text-sm">
        {figures.quarters.map((other) => (
          <TextLink
            key={other}
            href={link(name, other)}
            aria-current={other === figures.quarter ? 'page' : undefined}
            className={classNames(other === figures.quarter && 'font-semibold no-underline')}
          >
            {quarterWords(other)}
          </TextLink>
        ))}
      </nav>
      <ReferralNotes figures={figures} />
      <h2 className="text-xl font-semibold">
        {words.title} · {quarterWords(figures.quarter)}
      </h2>
      {figures.cells.length === 0 ? (
        <EmptyState title={figures.threshold === null ? t('referrals.empty') : t('referrals.tooFew')} />
      ) : (
        <>
          <ReportTable report={isFine ? withoutDimension(figures, 'service') : figures} words={words} />
          {isFine && (
            <>
              <h3 className="text-lg font-semibold">{t('referrals.byService')}</h3>
              <ReportTable report={figures} words={words} />
            </>
          )}
        </>
      )}
    </>
  );
}
