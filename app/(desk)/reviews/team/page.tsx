import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { readCaseload } from '@/lib/reviews/read-caseload';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.team');
  return { title: t('title') };
}

export default async function TeamPage() {
  const actor = await requireActor();
  const people = await orNotFound(readCaseload(actor));
  const [t, reviews, format] = await Promise.all([
    getTranslations('reviews.team'),
    getTranslations('reviews'),
    getFormatter(),
  ]);
  const columns = (['name', 'openCases', 'waiting', 'overdue'] as const).map((key) => ({
    key,
    header: t(key),
  }));
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <p>
        <TextLink href="/reviews">{reviews('back')}</TextLink>
      </p>
      {people.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={people.map(({ id, name, openCases, waiting, overdue }) => ({
            id,
            cells: {
              name: { text: name },
              openCases: { text: format.number(openCases) },
              waiting: { text: format.number(waiting) },
              overdue: { text: format.number(overdue), ...(overdue > 0 && { tone: 'bad' as const }) },
            },
          }))}
        />
      )}
    </>
  );
}
