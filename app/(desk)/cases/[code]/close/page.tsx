import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden } from 'next/navigation';
import { CloseForm } from '@/components/case-life/close-form';
import { OpenReferrals } from '@/components/case-life/open-referrals';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { readCaseWork } from '@/lib/cases/life/read-work';
import { orNotFound } from '@/lib/http/or-not-found';
import { closeCaseAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseLife.close');
  return { title: t('pageTitle') };
}

export default async function CloseCasePage({ params }: PageProps<'/cases/[code]/close'>) {
  const actor = await requireActor();
  const { code } = await params;
  const work = await orNotFound(readCaseWork(actor, code));
  if (!work.may.close) forbidden();
  const [t, labels] = await Promise.all([getTranslations('caseLife.close'), getLabels()]);
  const isBlocked = work.openReferrals.length > 0 || work.offer !== null;
  return (
    <>
      <PageHeading title={t('title', { code: work.code })} lead={t('lead')} />
      {isBlocked ? (
        <>
          <Notice tone="warn" title={t('blockedTitle')}>
            {work.offer && <p>{t('offerOpen')}</p>}
            {work.openReferrals.length > 0 && (
              <>
                <p>{t('blockedText')}</p>
                <OpenReferrals labels={labels} referrals={work.openReferrals} />
              </>
            )}
          </Notice>
          <div>
            <ButtonLink href={`/cases/${work.code}/work`}>{t('cancel')}</ButtonLink>
          </div>
        </>
      ) : (
        <CloseForm labels={labels} work={work} action={closeCaseAction} />
      )}
    </>
  );
}
