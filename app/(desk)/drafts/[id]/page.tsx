import { getTranslations } from 'next-intl/server';
import { DiscardForm } from '@/components/case-form/discard-form';
import { EpisodeActs } from '@/components/case-form/episode-acts';
import { SectionGroup, SectionRow } from '@/components/case-form/section-list';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requireActor } from '@/lib/auth/current-actor';
import { episodePage } from '@/lib/cases/drafts/pages';
import { episodeSteps } from '@/lib/cases/drafts/questions';
import { readDraft } from '@/lib/cases/drafts/read-draft';
import { statusBySlug, statusTogether } from '@/lib/cases/drafts/status';
import { countOf } from '@/lib/cases/form-input';
import { orNotFound } from '@/lib/http/or-not-found';
import { changeEpisodesAction, discardDraftAction } from '@/app/(desk)/drafts/actions';
import { draftTitle } from '@/app/(desk)/drafts/titles';

export const generateMetadata = draftTitle;

/** The task list of a draft: its sections in any order, and how far each is. */
export default async function DraftPage({ params }: PageProps<'/drafts/[id]'>) {
  const actor = await requireActor();
  const { id } = await params;
  const { content, caseCode } = await orNotFound(readDraft(actor, id));
  const t = await getTranslations('drafts');
  const statuses = statusBySlug(content);
  const episodes = Array.from({ length: countOf(content.values, 'episodes') }, (_, index) => index);
  const statusOf = (slug: string) => statuses.get(slug) ?? 'notStarted';
  const row = (slug: 'about' | 'person' | 'route' | 'situation' | 'plan' | 'account') => (
    <SectionRow
      key={slug}
      href={`/drafts/${id}/${slug}`}
      title={t(`sections.${slug}`)}
      status={statusOf(slug)}
    />
  );
  const episodeStatus = statusTogether(
    [...statuses].filter(([slug]) => slug.startsWith('episode-')).map(([, status]) => status),
  );
  const sections = (['about', 'person', 'route', 'situation', 'plan', 'account'] as const).map(statusOf);
  const done = [...sections, ...(episodes.length > 0 ? [episodeStatus] : [])];
  return (
    <>
      <PageHeading
        title={caseCode === null ? t('title') : t('editTitle', { code: caseCode })}
        lead={t('hubLead')}
      />
      {actor.createOnly && <Notice tone="warn">{t('travelText')}</Notice>}
      <div className="grid max-w-3xl gap-6">
        <Card id="sections" title={t('hub.listTitle')}>
          <p className="text-soft mb-3">
            {t('hub.progress', {
              done: done.filter((status) => status === 'done').length,
              total: done.length,
            })}
          </p>
          <ul className="grid gap-1">
            {row('about')}
            {row('person')}
            {episodes.map((episode) => (
              <SectionGroup key={episode} title={t('episode', { number: episode + 1 })}>
                {episodeSteps.map((step) => {
                  const { slug } = episodePage(episode, step);
                  return (
                    <SectionRow
                      key={slug}
                      href={`/drafts/${id}/${slug}`}
                      title={t(`steps.${step}`)}
                      status={statusOf(slug)}
                    />
                  );
                })}
              </SectionGroup>
            ))}
            <li className="border-line border-t py-3">
              <EpisodeActs draft={id} count={episodes.length} action={changeEpisodesAction} />
            </li>
            {row('route')}
            {row('situation')}
            {row('plan')}
            {row('account')}
          </ul>
        </Card>
        <div>
          <ButtonLink kind="primary" href={`/drafts/${id}/check`}>
            {t('hub.check')}
          </ButtonLink>
        </div>
        <DiscardForm draft={id} action={discardDraftAction} />
      </div>
    </>
  );
}
