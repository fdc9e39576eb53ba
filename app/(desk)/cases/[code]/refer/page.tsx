import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden } from 'next/navigation';
import { RequestFields } from '@/components/referrals/request-fields';
import { ServiceQuestion } from '@/components/referrals/service-question';
import { ActionForm } from '@/components/ui/action-form';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { readCase } from '@/lib/cases/read-case';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { listPartners } from '@/lib/partners/list-partners';
import { enterableCodes } from '@/lib/vocabulary/answers';
import { requestReferralAction } from '@/app/(desk)/referrals/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases.page');
  return { title: t('refer') };
}

export default async function ReferPage({ params, searchParams }: PageProps<'/cases/[code]/refer'>) {
  const actor = await requireActor();
  const { code } = await params;
  const found = await orNotFound(readCase(actor, code));
  if (!found.may.refer) forbidden();
  const asked = (await searchParams)['service'];
  const service = typeof asked === 'string' && enterableCodes('serviceType').includes(asked) ? asked : null;
  const partners = service === null ? [] : await listPartners(actor, service);
  const [t, labels] = await Promise.all([getTranslations('referrals.request'), getLabels()]);
  const agreed = found.answers.consents.some(
    ({ scope, state }) => scope === 'ReferralSharing' && state === 'Given',
  );
  return (
    <>
      <PageHeading title={t('title', { code: found.code })} />
      {!agreed && (
        <Notice tone="warn">
          <p>{t('consentMissing')}</p>
          {found.may.edit && (
            <TextLink href={`/cases/${found.code}/edit`}>{labels.title('consentScope')}</TextLink>
          )}
        </Notice>
      )}
      <ServiceQuestion labels={labels} needs={found.answers.needs} chosen={service} />
      {service !== null && partners.length === 0 && <Notice tone="warn">{t('noPartner')}</Notice>}
      {service !== null && partners.length > 0 && (
        <ActionForm
          action={requestReferralAction}
          labels={{ partnerId: t('partner'), packetFields: t('fields') }}
          className="max-w-3xl"
        >
          <input type="hidden" name="code" value={found.code} />
          <input type="hidden" name="service" value={service} />
          <input type="hidden" name="formKey" value={newId()} />
          <RequestFields labels={labels} service={service} partners={partners} answers={found.answers} />
        </ActionForm>
      )}
    </>
  );
}
