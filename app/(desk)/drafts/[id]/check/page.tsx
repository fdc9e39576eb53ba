import { getTranslations } from 'next-intl/server';
import { pageRows } from '@/components/case-form/answer-words';
import { CheckProblems } from '@/components/case-form/check-problems';
import { getFormFrame } from '@/components/case-form/form-frame';
import { getPageWords } from '@/components/case-form/page-words';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { requireActor } from '@/lib/auth/current-actor';
import type { DraftContent } from '@/lib/cases/drafts/content';
import { findErrors, narrativeOf } from '@/lib/cases/drafts/find-errors';
import { pagesOf } from '@/lib/cases/drafts/pages';
import { readDraft } from '@/lib/cases/drafts/read-draft';
import { orNotFound } from '@/lib/http/or-not-found';
import { recordDraftAction } from '@/app/(desk)/drafts/actions';
import { draftTitle } from '@/app/(desk)/drafts/titles';

export const generateMetadata = draftTitle;

/** What became of the account; never its words. */
function accountState(content: DraftContent): 'accountKept' | 'accountWritten' | 'accountNone' {
  const narrative = narrativeOf(content);
  if (narrative === null) return 'accountKept';
  return narrative.text.trim() === '' ? 'accountNone' : 'accountWritten';
}

/** Everything that was answered, to be looked over before it is recorded. */
export default async function CheckPage({ params }: PageProps<'/drafts/[id]/check'>) {
  const actor = await requireActor();
  const { id } = await params;
  const { content, caseCode } = await orNotFound(readDraft(actor, id));
  const [t, frame, frameWords, wordsOfPage] = await Promise.all([
    getTranslations('drafts'),
    getFormFrame(content.values, content.base),
    getTranslations('frame'),
    getPageWords(),
  ]);
  const errors = findErrors(content);
  const pages = pagesOf(content.values);
  return (
    <>
      <div>
        <TextLink href={`/drafts/${id}`}>{t('page.toHub')}</TextLink>
      </div>
      <PageHeading title={t('check.title')} lead={t('check.lead')} />
      <CheckProblems draft={id} frame={frame} pages={pages} errors={errors} />
      <div className="grid max-w-4xl gap-6">
        {pages.map((page) => (
          <Card
            key={page.slug}
            id={page.slug}
            title={wordsOfPage(page)}
            actions={
              <TextLink
                href={`/drafts/${id}/${page.slug}?from=check`}
                aria-label={t('check.changeWhat', { what: wordsOfPage(page) })}
              >
                {t('check.change')}
              </TextLink>
            }
          >
            {page.kind === 'account' ? (
              <p>{t(`check.${accountState(content)}`)}</p>
            ) : (
              <SummaryList rows={pageRows(frame, content.values, page)} emptyLabel={frame.places.notAsked} />
            )}
            {page.kind === 'route' && pageRows(frame, content.values, page).length === 0 && (
              <p className="text-soft">{t('check.noRoute')}</p>
            )}
          </Card>
        ))}
        <ActionForm action={recordDraftAction}>
          <input type="hidden" name="draft" value={id} />
          <div>
            <SubmitButton pendingLabel={frameWords('saving')}>
              {caseCode === null ? t('check.record') : t('check.saveChanges')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </>
  );
}
