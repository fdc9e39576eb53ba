import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { RequestFields } from '@/components/referrals/request-fields';
import { ServiceQuestion } from '@/components/referrals/service-question';
import { ActionForm } from '@/components/ui/action-form';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { readCase } from '@/lib/cases/read-case';
import { isAppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { matchPartners } from '@/lib/partners/find-partners-for-case';
import { type DraftReferral, readDraft } from '@/lib/referrals/read-draft';
import { enterableCodes } from '@/lib/vocabulary/answers';
import { changeReferralAction } from '@/app/(desk)/referrals/request-actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('referrals.request');
  return { title: t('change') };
}

/** The draft; once the referral is under review there is none, and its own page says where it stands. */
async function draftOrPage(draft: Promise<DraftReferral>, code: string): Promise<DraftReferral> {
  try {
    return await draft;
  } catch (error) {
    if (isAppError(error) && error.code === 'NOT_ALLOWED_NOW') redirect(`/referrals/${code}`);
    throw error;
  }
}

export default async function ChangePage({ params, searchParams }: PageProps<'/referrals/[code]/change'>) {
  const actor = await requireActor();
  const { code } = await params;
  const draft = await orNotFound(draftOrPage(readDraft(actor, code), code));
  const { answers } = await orNotFound(readCase(actor, draft.caseCode));
  const asked = (await searchParams)['service'];
  const service =
    typeof asked === 'string' && enterableCodes('serviceType').includes(asked) ? asked : draft.service;
  const partners = await orNotFound(matchPartners(actor, draft.caseCode, { service }));
  const [t, labels] = await Promise.all([getTranslations('referrals.request'), getLabels()]);
  return (
    <>
      <PageHeading title={t('changeTitle', { code })} />
      <p>
        <TextLink href={`/referrals/${code}`}>{t('back')}</TextLink>
      </p>
      <ServiceQuestion labels={labels} needs={answers.needs} chosen={service} />
      {partners.length === 0 ? (
        <Notice tone="warn">{t('noPartner')}</Notice>
      ) : (
        <ActionForm
          action={changeReferralAction}
          labels={{ partnerId: t('partner'), packetFields: t('fields') }}
          className="max-w-3xl"
        >
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="service" value={service} />
          <input type="hidden" name="formKey" value={newId()} />
          <RequestFields
            // Another service asks anew what is shared.
            key={service}
            labels={labels}
            service={service}
            partners={partners}
            answers={answers}
            draft={draft}
            saveLabel={t('saveDraft')}
          />
        </ActionForm>
      )}
    </>
  );
}
