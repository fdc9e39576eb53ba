import { getTranslations } from 'next-intl/server';
import { ComparisonFields } from '@/components/case-form/comparison-fields';
import { getFormFrame } from '@/components/case-form/form-frame';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/current-actor';
import { compareDraft } from '@/lib/cases/drafts/compare-draft';
import { orNotFound } from '@/lib/http/or-not-found';
import { settleDraftAction } from '@/app/(desk)/drafts/actions';
import { draftTitle } from '@/app/(desk)/drafts/titles';

export const generateMetadata = draftTitle;

/** Two editors of one case: what each changed, side by side, and a choice where both changed the same answer. */
export default async function ComparePage({ params }: PageProps<'/drafts/[id]/compare'>) {
  const actor = await requireActor();
  const { id } = await params;
  const comparison = await orNotFound(compareDraft(actor, id));
  const [t, frameWords, frame] = await Promise.all([
    getTranslations('drafts'),
    getTranslations('frame'),
    getFormFrame(comparison.mine, comparison.theirs),
  ]);
  const writesAccount = comparison.mine['narrativeChoice']?.[0] === 'replace';
  return (
    <>
      <PageHeading title={t('compare.title')} lead={t('compare.lead', { code: comparison.caseCode })} />
      <ActionForm action={settleDraftAction} className="max-w-4xl">
        <input type="hidden" name="draft" value={id} />
        <input type="hidden" name="version" value={comparison.version} />
        <ComparisonFields frame={frame} comparison={comparison} />
        {writesAccount && <Notice>{t('compare.accountText')}</Notice>}
        <div className="flex flex-wrap gap-3">
          <SubmitButton pendingLabel={frameWords('saving')}>{t('compare.save')}</SubmitButton>
          <ButtonLink href={`/drafts/${id}`}>{t('page.toHub')}</ButtonLink>
        </div>
      </ActionForm>
    </>
  );
}
