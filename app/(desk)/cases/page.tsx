import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseFilters } from '@/components/cases/case-filters';
import { CaseList } from '@/components/cases/case-list';
import { caseListHref, caseListQuery } from '@/components/cases/list-query';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { listCases } from '@/lib/cases/list-cases';
import { orNotFound } from '@/lib/http/or-not-found';
import { listTeams } from '@/lib/people/list-teams';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases');
  return { title: t('title') };
}

export default async function CasesPage({ searchParams }: PageProps<'/cases'>) {
  const actor = await requireActor();
  const query = caseListQuery(await searchParams);
  const page = await orNotFound(listCases(actor, query));
  const [t, labels, teams] = await Promise.all([getTranslations('cases'), getLabels(), listTeams(actor)]);
  const isFiltered = Object.keys(query).some((key) => key !== 'sort' && key !== 'cursor');
  return (
    <>
      <PageHeading
        title={t('title')}
        actions={
          <ButtonLink kind="primary" href="/cases/new">
            {t('new')}
          </ButtonLink>
        }
      />
      <CaseFilters labels={labels} query={query} teams={teams} />
      <p role="status" className="text-soft">
        {t('list.total', { total: page.total })}
      </p>
      {page.items.length > 0 ? (
        <CaseList labels={labels} rows={page.items} query={query} />
      ) : (
        <EmptyState title={isFiltered ? t('list.empty') : t('list.emptyAll')}>
          {isFiltered && <ButtonLink href="/cases">{t('filters.clear')}</ButtonLink>}
        </EmptyState>
      )}
      <div className="flex flex-wrap gap-3">
        {query.cursor && <ButtonLink href={caseListHref(query, {})}>{t('list.first')}</ButtonLink>}
        {page.next && (
          <ButtonLink href={caseListHref(query, { cursor: page.next })}>{t('list.next')}</ButtonLink>
        )}
      </div>
    </>
  );
}
