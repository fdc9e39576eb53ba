import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { caseListAddress, caseListHref, type CaseListQuery } from '@/components/cases/list-query';
import { classNames } from '@/components/ui/class-names';
import type { CaseView } from '@/lib/cases/views/list-views';

interface ViewTabsProps {
  query: CaseListQuery;
  views: CaseView[];
}

const defaultViews = [
  { key: 'all', query: {} },
  { key: 'mine', query: { assigned: 'me' } },
  { key: 'attention', query: { only: 'attention' } },
  { key: 'review', query: { only: 'review' } },
] as const;

/** The lists everyone has, then those that were saved. */
export async function ViewTabs({ query, views }: ViewTabsProps) {
  const t = await getTranslations('caseList.views');
  const { sort: _sort, columns: _columns, limit: _limit, cursor: _cursor, ...filters } = query;
  const here = query.view ? `/cases?view=${query.view}` : caseListAddress(filters);
  const tabs = [
    ...defaultViews.map((view) => ({
      name: t(view.key),
      matches: caseListAddress(view.query),
      // Someone who chose columns wants them in every list.
      href: caseListHref(view.query, { columns: query.view ? null : (query.columns ?? null) }),
    })),
    ...views.map(({ id, name, isShared }) => ({
      name: isShared ? t('shared', { name }) : name,
      matches: `/cases?view=${id}`,
      href: `/cases?view=${id}`,
    })),
  ];
  return (
    <nav aria-label={t('title')}>
      <ul className="border-line flex flex-wrap gap-x-1 border-b">
        {tabs.map(({ name, matches, href }) => (
          <li key={matches} className="min-w-0">
            <Link
              href={href}
              prefetch={false}
              aria-current={matches === here ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-11 items-center px-3 no-underline',
                matches === here
                  ? 'text-accent-strong font-semibold shadow-[inset_0_-3px_var(--accent)]'
                  : 'text-soft hover:text-ink',
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
