import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsentForm } from '@/components/case-care/consent-form';
import { ConsentRecords } from '@/components/case-care/consent-records';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { readCase } from '@/lib/cases/read-case';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { listPartners } from '@/lib/partners/list-partners';
import { recordConsentAction } from '@/app/(desk)/cases/care-actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseCare.consents');
  return { title: t('title') };
}

export default async function ConsentsPage({ params, searchParams }: PageProps<'/cases/[code]/consents'>) {
  const actor = await requireActor();
  const { code } = await params;
  const found = await orNotFound(readCase(actor, code));
  const [t, notes, labels] = await Promise.all([
    getTranslations('caseCare.consents'),
    getTranslations('caseCare.notes'),
    getLabels(),
  ]);
  const recalled = Number((await searchParams)['recalled'] ?? Number.NaN);
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href={`/cases/${found.code}`}>{notes('back')}</ButtonLink>}
      />
      {Number.isInteger(recalled) && (
        <Notice tone="ok" live>
          {t('recalled', { count: recalled })}
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {found.may.recordConsent && (
          <Card id="record" title={t('record')}>
            <div className="grid gap-5">
              <Notice title={t('recallTitle')}>{t('recallText')}</Notice>
              <ConsentForm
                labels={labels}
                code={found.code}
                formKey={newId()}
                partners={await listPartners(actor)}
                action={recordConsentAction}
              />
            </div>
          </Card>
        )}
        <Card id="records" title={t('history')}>
          <ConsentRecords labels={labels} records={found.consentRecords} />
        </Card>
      </div>
    </>
  );
}
