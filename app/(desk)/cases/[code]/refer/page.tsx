import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden } from 'next/navigation';
import { ExceptionForm } from '@/components/referrals/exception-form';
import { RequestFields } from '@/components/referrals/request-fields';
import { ServiceQuestion } from '@/components/referrals/service-question';
import { UrgentForm } from '@/components/referrals/urgent-form';
import { ActionForm } from '@/components/ui/action-form';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { readCase } from '@/lib/cases/read-case';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { matchPartners } from '@/lib/partners/find-partners-for-case';
import { enterableCodes } from '@/lib/vocabulary/answers';
import {
  exceptRuleAction,
  requestReferralAction,
  sendUrgentlyAction,
} from '@/app/(desk)/referrals/request-actions';

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
  const partners = service === null ? [] : await matchPartners(actor, found.code, { service });
  const [t, labels] = await Promise.all([getTranslations('referrals.request'), getLabels()]);
  const open = partners.filter(({ isBlocked }) => !isBlocked);
  const canBeLifted = partners.some(({ blockedBy }) =>
    blockedBy.some(({ liftableBy }) => liftableBy === 'Supervisor'),
  );
  return (
    <>
      <PageHeading title={t('title', { code: found.code })} />
      {open.length > 0 && !open.some(({ hasConsent }) => hasConsent) && (
        <Notice tone="warn">{t('consentMissing')}</Notice>
      )}
      {found.may.recordConsent && open.some(({ hasConsent }) => !hasConsent) && (
        <p>
          <TextLink href={`/cases/${found.code}/consents`}>{t('recordConsent')}</TextLink>
        </p>
      )}
      <ServiceQuestion labels={labels} needs={found.answers.needs} chosen={service} />
      {service !== null && partners.length === 0 && <Notice tone="warn">{t('noPartner')}</Notice>}
      {service !== null && open.length > 0 && (
        <UrgentForm
          labels={labels}
          code={found.code}
          service={service}
          partners={open}
          action={sendUrgentlyAction}
          formKey={newId()}
        />
      )}
      {service !== null && partners.length > 0 && (
        <ActionForm
          action={requestReferralAction}
          labels={{ partnerId: t('partner'), packetFields: t('fields') }}
          className="max-w-3xl"
        >
          <input type="hidden" name="code" value={found.code} />
          <input type="hidden" name="service" value={service} />
          <input type="hidden" name="formKey" value={newId()} />
          <RequestFields
            labels={labels}
            service={service}
            partners={partners}
            answers={found.answers}
            saveLabel={t('saveDraft')}
          />
        </ActionForm>
      )}
      {canBeLifted && can(actor, 'rule.except') && (
        <ExceptionForm
          labels={labels}
          code={found.code}
          partners={partners}
          action={exceptRuleAction}
          formKey={newId()}
        />
      )}
    </>
  );
}
