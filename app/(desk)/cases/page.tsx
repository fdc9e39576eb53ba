import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientWords } from '@/components/ui/client-words';
import { redirect } from 'next/navigation';
import { CaseResults } from '@/components/case-list/case-results';
import { CodeSearch, codeSearchId } from '@/components/case-list/code-search';
import { EmptyList } from '@/components/case-list/empty-list';
import { FilterTags } from '@/components/case-list/filter-tags';
import { filterWords } from '@/components/case-list/filter-words';
import { ListDisplay } from '@/components/case-list/list-display';
import { ListPages } from '@/components/case-list/list-pages';
import { ListShortcuts } from '@/components/case-list/list-shortcuts';
import { RemoveView, SaveView } from '@/components/case-list/view-forms';
import { ViewTabs } from '@/components/case-list/view-tabs';
import { CaseFilters } from '@/components/cases/case-filters';
import {
  caseListAddress,
  caseListQuery,
  isCanonical,
  listQueryInput,
  withView,
} from '@/components/cases/list-query';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { hasShortcuts } from '@/i18n/shortcuts';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { listColleagues } from '@/lib/cases/life/colleagues';
import { listCases } from '@/lib/cases/list-cases';
import { findView, listViews } from '@/lib/cases/views/list-views';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { listTeams } from '@/lib/people/list-teams';
import { assignCasesAction, findCaseAction, removeViewAction, saveViewAction } from './list-actions';
import { Unfinished } from '@/app/(desk)/drafts/unfinished';

const newHref = '/cases/new';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases');
  return { title: t('title') };
}

export default async function CasesPage({ searchParams }: PageProps<'/cases'>) {
  const actor = await requireActor();
  const params = await searchParams;
  const written = caseListQuery(params);
  if (!isCanonical(params, written)) redirect(caseListAddress(written));
  const view = written.view ? await orNotFound(findView(actor, written.view)) : null;
  const query = view ? withView(written, view) : written;
  const page = await orNotFound(listCases(actor, listQueryInput(query)));
  const [t, cases, labels, teams, views, colleagues, shortcuts] = await Promise.all([
    getTranslations('caseList.page'),
    getTranslations('cases'),
    getLabels(),
    listTeams(actor),
    listViews(actor),
    can(actor, 'case.assign') ? listColleagues(actor) : null,
    hasShortcuts(),
  ]);
  const words = await filterWords(labels, colleagues ?? [], teams);
  const reassigned = Number(params['reassigned'] ?? Number.NaN);
  return (
    <ClientWords of={['caseList', 'screening']}>
      <PageHeading
        title={cases('title')}
        actions={
          <ButtonLink kind="primary" href={newHref}>
            {cases('new')}
          </ButtonLink>
        }
      />
      {Number.isInteger(reassigned) && (
        <Notice tone="ok" title={t('reassigned', { count: reassigned })} live />
      )}
      {params['saved'] && <Notice tone="ok" title={t('viewSaved')} live />}
      <Unfinished actor={actor} />
      <ViewTabs query={query} views={views} />
      <div className="grid items-end gap-3 md:grid-cols-3 lg:grid-cols-[3fr_2fr_2fr_2fr] [&>details[open]]:col-span-full">
        <div className="md:col-span-3 lg:col-span-1">
          <CodeSearch action={findCaseAction} />
        </div>
        <CaseFilters labels={labels} query={query} teams={teams} people={colleagues ?? []} />
        <ListDisplay query={query} />
        <SaveView
          query={query}
          mayShare={can(actor, 'view.share')}
          formKey={newId()}
          action={saveViewAction}
        />
      </div>
      {view?.isOwn && <RemoveView id={view.id} action={removeViewAction} />}
      <FilterTags query={query} words={words} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-soft">
          {t('total', { total: page.total })}
        </p>
        {shortcuts && <ListShortcuts newHref={newHref} searchId={codeSearchId} />}
      </div>
      {page.items.length > 0 ? (
        <CaseResults
          labels={labels}
          rows={page.items}
          query={query}
          colleagues={colleagues}
          formKey={newId()}
          action={assignCasesAction}
        />
      ) : (
        <EmptyList query={query} emptiedBy={page.emptiedBy} words={words} />
      )}
      <ListPages query={query} page={page} />
      <p className="text-soft text-sm">{t('openAudited')}</p>
    </ClientWords>
  );
}
