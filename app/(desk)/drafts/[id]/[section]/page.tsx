import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { getFormFrame } from '@/components/case-form/form-frame';
import { PageForm } from '@/components/case-form/page-form';
import { getPageWords } from '@/components/case-form/page-words';
import { RearrangedNotice } from '@/components/case-form/rearranged-notice';
import { Button } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextLink } from '@/components/ui/text-link';
import { requireActor } from '@/lib/auth/current-actor';
import { pageState } from '@/lib/cases/drafts/content';
import { findPage, namesOf } from '@/lib/cases/drafts/pages';
import { episodeSteps } from '@/lib/cases/drafts/questions';
import { readDraft } from '@/lib/cases/drafts/read-draft';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { savePageAction } from '@/app/(desk)/drafts/actions';
import { draftTitle } from '@/app/(desk)/drafts/titles';

export const generateMetadata = draftTitle;

export default async function DraftSectionPage({
  params,
  searchParams,
}: PageProps<'/drafts/[id]/[section]'>) {
  const actor = await requireActor();
  const [{ id, section }, query] = await Promise.all([params, searchParams]);
  const { content } = await orNotFound(readDraft(actor, id));
  const page = findPage(content.values, section);
  if (!page || page.kind === 'quick') notFound();
  const [t, frameWords, frame, wordsOfPage] = await Promise.all([
    getTranslations('drafts'),
    getTranslations('frame'),
    getFormFrame(content.values, content.base),
    getPageWords(),
  ]);
  const isFromCheck = query['from'] === 'check';
  const step = episodeSteps.findIndex((kind) => kind === page.kind) + 1;
  return (
    <>
      <div>
        <TextLink href={isFromCheck ? `/drafts/${id}/check` : `/drafts/${id}`}>
          {isFromCheck ? t('page.toCheck') : t('page.toHub')}
        </TextLink>
      </div>
      <PageHeading
        title={wordsOfPage(page)}
        {...(step > 0 && { lead: t('page.stepOf', { step, total: episodeSteps.length }) })}
      />
      {page.kind === 'route' && <RearrangedNotice query={query} shape={content.shape} />}
      <PageForm
        key={`${section}-${content.shape}`}
        action={savePageAction}
        frame={frame}
        page={page}
        hasNarrative={content.hasNarrative}
        refusable={namesOf(page, content.values)}
        save={{
          url: `/drafts/${id}/${section}/save`,
          writer: newId(),
          version: pageState(content, section).version,
        }}
      >
        <input type="hidden" name="draft" value={id} />
        <input type="hidden" name="page" value={section} />
        <input type="hidden" name="from" value={isFromCheck ? 'check' : ''} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="go" value="continue" pendingLabel={frameWords('saving')}>
            {t('page.continue')}
          </SubmitButton>
          <Button kind="secondary" name="go" value="hub">
            {t('page.saveToHub')}
          </Button>
        </div>
      </PageForm>
    </>
  );
}
