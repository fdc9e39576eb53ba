import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden } from 'next/navigation';
import { getFormFrame } from '@/components/case-form/form-frame';
import { PageForm } from '@/components/case-form/page-form';
import { PinnedInput } from '@/components/case-form/pinned-input';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { findPage, namesOf } from '@/lib/cases/drafts/pages';
import { newId } from '@/lib/core/ids';
import { recordQuickAction } from '@/app/(desk)/drafts/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('drafts.quick');
  return { title: t('title') };
}

/** Eight questions on one page, for people in a hurry. Its draft begins when the first answer is saved. */
export default async function QuickPage() {
  const actor = await requireActor();
  if (!can(actor, 'case.record')) forbidden();
  const page = findPage({}, 'quick');
  if (!page) throw new Error('The quick page is gone.');
  const [t, form, frameWords, frame] = await Promise.all([
    getTranslations('drafts'),
    getTranslations('cases.form'),
    getTranslations('frame'),
    getFormFrame({}, null),
  ]);
  const id = newId();
  return (
    <>
      <PageHeading title={t('quick.title')} lead={t('quick.lead')} />
      <Notice tone="warn" title={form('neverTitle')}>
        {form('neverText')}
      </Notice>
      <PageForm
        action={recordQuickAction}
        frame={frame}
        page={page}
        hasNarrative={false}
        refusable={namesOf(page, {})}
        save={{ url: `/drafts/${id}/quick/save`, writer: newId(), version: 0 }}
      >
        <PinnedInput name="draft" value={id} />
        <PinnedInput name="formKey" value={newId()} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton pendingLabel={frameWords('saving')}>{form('save')}</SubmitButton>
          <ButtonLink href="/cases">{form('cancel')}</ButtonLink>
        </div>
      </PageForm>
    </>
  );
}
