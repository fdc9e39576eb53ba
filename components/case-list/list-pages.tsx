import { getTranslations } from 'next-intl/server';
import { casePageHref, type CaseListQuery } from '@/components/cases/list-query';
import { ButtonLink } from '@/components/ui/button';
import type { CasePage } from '@/lib/cases/list-cases';

/** The ways to other pages of the same list. */
export async function ListPages({ query, page }: { query: CaseListQuery; page: CasePage }) {
  const t = await getTranslations('caseList.page');
  if (!query.cursor && !page.next) return null;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap gap-3">
      {query.cursor && <ButtonLink href={casePageHref(query, null)}>{t('first')}</ButtonLink>}
      {page.previous && <ButtonLink href={casePageHref(query, page.previous)}>{t('previous')}</ButtonLink>}
      {page.next && <ButtonLink href={casePageHref(query, page.next)}>{t('next')}</ButtonLink>}
    </nav>
  );
}
