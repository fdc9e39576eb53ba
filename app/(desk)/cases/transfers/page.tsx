import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DidNotice } from '@/components/case-life/did-notice';
import { TransferTable } from '@/components/case-life/transfer-table';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { listTransfers } from '@/lib/cases/life/list-transfers';
import { orNotFound } from '@/lib/http/or-not-found';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseLife.transfers');
  return { title: t('title') };
}

export default async function TransfersPage({ searchParams }: PageProps<'/cases/transfers'>) {
  const actor = await requireActor();
  const { incoming, outgoing } = await orNotFound(listTransfers(actor));
  const [t, labels, { did }] = await Promise.all([
    getTranslations('caseLife.transfers'),
    getLabels(),
    searchParams,
  ]);
  const parts = [
    { key: 'incoming', rows: incoming, empty: t('emptyIncoming'), other: 'from' },
    { key: 'outgoing', rows: outgoing, empty: t('emptyOutgoing'), other: 'to' },
  ] as const;
  return (
    <>
      <DidNotice did={did} />
      <PageHeading title={t('title')} />
      {parts.map(({ key, rows, empty, other }) => (
        <section key={key} className="grid gap-3" aria-labelledby={`${key}-title`}>
          <h2 id={`${key}-title`} className="text-lg font-semibold">
            {t(key)}
          </h2>
          {rows.length > 0 ? (
            <TransferTable labels={labels} caption={t(key)} rows={rows} other={other} />
          ) : (
            <p className="text-soft">{empty}</p>
          )}
        </section>
      ))}
    </>
  );
}
