import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden } from 'next/navigation';
import { StartCard } from '@/components/case-form/start-card';
import { ActionForm } from '@/components/ui/action-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { parseCode } from '@/lib/core/codes';
import { newId } from '@/lib/core/ids';
import { beginDraftAction } from '@/app/(desk)/drafts/actions';
import { Unfinished } from '@/app/(desk)/drafts/unfinished';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('drafts.start');
  return { title: t('title') };
}

/** What never to write, and how much to enter now. */
export default async function NewCasePage({ searchParams }: PageProps<'/cases/new'>) {
  const actor = await requireActor();
  if (!can(actor, 'case.record')) forbidden();
  const { recorded } = await searchParams;
  // Someone who may open no case is told its code here.
  const code = typeof recorded === 'string' ? parseCode('case', recorded) : null;
  const [t, page] = await Promise.all([getTranslations('drafts'), getTranslations('cases.page')]);
  return (
    <>
      {code !== null && (
        <Notice tone="ok" title={page('recordedTitle', { code })} live>
          {page('recordedText')}
        </Notice>
      )}
      <PageHeading title={t('start.title')} />
      <Unfinished actor={actor} />
      <StartCard />
      <section aria-labelledby="how-much" className="grid gap-3">
        <h2 id="how-much" className="text-xl font-semibold">
          {t('start.chooseTitle')}
        </h2>
        {actor.createOnly && <Notice tone="warn">{t('travelText')}</Notice>}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Card id="full" title={t('start.full')}>
            <ActionForm action={beginDraftAction} className="justify-items-start gap-3">
              <input type="hidden" name="formKey" value={newId()} />
              <p>{t('start.fullText')}</p>
              <Button>{t('start.full')}</Button>
            </ActionForm>
          </Card>
          <Card id="quick" title={t('start.quick')}>
            <div className="grid justify-items-start gap-3">
              <p>{t('start.quickText')}</p>
              <ButtonLink href="/cases/quick">{t('start.quick')}</ButtonLink>
            </div>
          </Card>
        </div>
      </section>
    </>
  );
}
