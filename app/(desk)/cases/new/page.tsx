import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden } from 'next/navigation';
import { CaseFields } from '@/components/cases/case-fields';
import { caseFieldLabels } from '@/components/cases/field-labels';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { newId } from '@/lib/core/ids';
import { recordCaseAction } from '@/app/(desk)/cases/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases.form');
  return { title: t('newTitle') };
}

export default async function NewCasePage() {
  const actor = await requireActor();
  if (!can(actor, 'case.record')) forbidden();
  const [t, frame, labels] = await Promise.all([
    getTranslations('cases.form'),
    getTranslations('frame'),
    getLabels(),
  ]);
  return (
    <>
      <PageHeading title={t('newTitle')} lead={t('lead')} />
      <ActionForm action={recordCaseAction} labels={await caseFieldLabels(labels)} className="max-w-3xl">
        <input type="hidden" name="formKey" value={newId()} />
        <CaseFields labels={labels} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton pendingLabel={frame('saving')}>{t('save')}</SubmitButton>
          <ButtonLink href="/cases">{t('cancel')}</ButtonLink>
        </div>
      </ActionForm>
    </>
  );
}
