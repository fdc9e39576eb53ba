import { getTranslations } from 'next-intl/server';
import { appliedFilters, caseListHref, type CaseListQuery } from '@/components/cases/list-query';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import type { CasePage } from '@/lib/cases/list-cases';
import type { CaseFilterName } from '@/lib/cases/list/list-filters';

interface EmptyListProps {
  query: CaseListQuery;
  emptiedBy: CasePage['emptiedBy'];
  words: (name: CaseFilterName, value: string) => string;
}

/** Why a list is empty: which filter leaves nothing, and what there would be without it. */
export async function EmptyList({ query, emptiedBy, words }: EmptyListProps) {
  const [t, filters] = await Promise.all([
    getTranslations('caseList.page'),
    getTranslations('caseList.filters'),
  ]);
  const isFiltered = appliedFilters(query).length > 0;
  const isPlainView = Object.keys(query).every((key) => key === 'only' || key === 'assigned');
  if (!isFiltered && emptiedBy.length === 0) return <EmptyState title={t('empty')} />;
  return (
    <EmptyState title={isPlainView ? t('emptyView') : t('emptyFiltered')}>
      {!isPlainView && emptiedBy.length > 0 && (
        <ul className="grid list-disc gap-2 ps-5">
          {emptiedBy.map(({ filter, total }) => (
            <li key={filter}>
              <TextLink href={caseListHref(query, { [filter]: filter === 'state' ? 'all' : null })}>
                {t('emptiedBy', { filter: words(filter, query[filter] ?? 'active'), total })}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {isFiltered && <ButtonLink href="/cases">{filters('clear')}</ButtonLink>}
    </EmptyState>
  );
}
