import { X } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { appliedFilters, caseListHref, type CaseListQuery } from '@/components/cases/list-query';
import { TextLink } from '@/components/ui/text-link';
import type { CaseFilterName } from '@/lib/cases/list/list-filters';

interface FilterTagsProps {
  query: CaseListQuery;
  words: (name: CaseFilterName, value: string) => string;
}

/** The filters in force, each with a way to take it out. */
export async function FilterTags({ query, words }: FilterTagsProps) {
  const t = await getTranslations('caseList.filters');
  const applied = appliedFilters(query);
  if (applied.length === 0) return null;
  return (
    <ul aria-label={t('applied')} className="flex flex-wrap items-center gap-2">
      {applied.map(({ name, value }) => (
        <li key={name} className="min-w-0">
          <Link
            prefetch={false}
            href={caseListHref(query, { [name]: null })}
            aria-label={t('remove', { name: words(name, value) })}
            className="border-edge bg-raised text-ink hover:bg-sunken inline-flex min-h-10 max-w-full items-center gap-2 rounded-md border px-3 py-1 text-sm no-underline"
          >
            {words(name, value)}
            <X aria-hidden className="size-4 shrink-0" />
          </Link>
        </li>
      ))}
      <li className="ps-2">
        <TextLink href={caseListHref({}, { sort: query.sort ?? null, columns: query.columns ?? null })}>
          {t('clear')}
        </TextLink>
      </li>
    </ul>
  );
}
