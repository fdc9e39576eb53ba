import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { releaseTones } from '@/components/releases/status-tone';
import { DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { orNotFound } from '@/lib/http/or-not-found';
import { listReleases } from '@/lib/releases/read-release';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('releases');
  return { title: t('title') };
}

export default async function ReleasesPage() {
  const actor = await requireActor();
  const { items, total } = await orNotFound(listReleases(actor));
  const [t, labels, format] = await Promise.all([getTranslations('releases'), getLabels(), getFormatter()]);
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium' });
  const columns = (['content', 'kind', 'audience', 'status', 'prepared', 'approved'] as const).map((key) => ({
    key,
    header: t(`columns.${key}`),
    oneLine: key === 'status',
  }));
  const rows = items.map((item) => ({
    id: item.id,
    cells: {
      content: { text: labels.of('releaseContent', item.content), href: `/releases/${item.id}` },
      kind: { text: t(`kinds.${item.kind}`) },
      audience: { text: t(`audiences.${item.audience}`) },
      status: { text: t(`statuses.${item.status}`), tone: releaseTones[item.status] },
      prepared: { text: t('page.by', { date: day(item.preparedAt), name: item.preparedBy }) },
      approved: {
        text:
          item.approvedAt === null
            ? t('page.none')
            : t('page.by', { date: day(item.approvedAt), name: item.approvedBy ?? '' }),
      },
    },
  }));
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          can(actor, 'release.prepare') && (
            <ButtonLink kind="primary" href="/releases/new">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <>
          <p role="status" className="text-soft">
            {t('total', { total })}
          </p>
          <DataTable caption={t('caption')} columns={columns} rows={rows} />
        </>
      )}
    </>
  );
}
