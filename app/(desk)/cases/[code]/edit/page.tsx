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
import { readCase } from '@/lib/cases/read-case';
import { requireActor } from '@/lib/auth/current-actor';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { editCaseAction } from '@/app/(desk)/cases/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases.page');
  return { title: t('change') };
}

export default async function EditCasePage({ params }: PageProps<'/cases/[code]/edit'>) {
  const actor = await requireActor();
  const { code } = await params;
  const found = await orNotFound(readCase(actor, code));
  if (!found.may.edit) forbidden();
  const [t, frame, labels] = await Promise.all([
    getTranslations('cases.form'),
    getTranslations('frame'),
    getLabels(),
  ]);
  return (
    <>
      <PageHeading title={t('editTitle', { code: found.code })} />
      <ActionForm action={editCaseAction} labels={await caseFieldLabels(labels)} className="max-w-3xl">
        <input type="hidden" name="formKey" value={newId()} />
        <input type="hidden" name="code" value={found.code} />
        <input type="hidden" name="version" value={found.version} />
        <CaseFields labels={labels} answers={found.answers} hasNarrative={found.hasNarrative} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton pendingLabel={frame('saving')}>{t('saveChanges')}</SubmitButton>
          <ButtonLink href={`/cases/${found.code}`}>{t('cancel')}</ButtonLink>
        </div>
      </ActionForm>
    </>
  );
}
