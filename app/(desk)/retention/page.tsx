import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { listDueCases } from '@/lib/retention/list-due';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseCare.retention');
  return { title: t('title') };
}

export default async function RetentionPage({ searchParams }: PageProps<'/retention'>) {
  const actor = await requireActor();
  const { items, total } = await orNotFound(listDueCases(actor));
  const [t, labels, format] = await Promise.all([
    getTranslations('caseCare.retention'),
    getLabels(),
    getFormatter(),
  ]);
  const { done } = await searchParams;
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium' });
  const columns = [
    { key: 'code', header: t('case'), oneLine: true },
    { key: 'reason', header: t('reason') },
    { key: 'closed', header: t('closed'), oneLine: true },
    { key: 'due', header: t('due'), oneLine: true },
  ];
  const rows = items.map((item) => ({
    id: item.code,
    cells: {
      code: { text: item.code, href: `/retention/${item.code}` },
      reason: { text: labels.of('closureReason', item.closureReason) },
      closed: { text: day(item.closedAt) },
      due: { text: day(item.retainUntil) },
    },
  }));
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {done === 'kept' && (
        <Notice tone="ok" live>
          {t('kept')}
        </Notice>
      )}
      {done === 'erased' && (
        <Notice tone="ok" live>
          {t('erasedDone')}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('total', { total })} />
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
