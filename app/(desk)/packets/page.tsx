import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { referralTone } from '@/components/cases/status-tones';
import { DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { listPackets } from '@/lib/referrals/list-packets';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('referrals.packets');
  return { title: t('title') };
}

export default async function PacketsPage() {
  const actor = await requireActor();
  const packets = await orNotFound(listPackets(actor));
  const [t, columns, labels, format] = await Promise.all([
    getTranslations('referrals.packets'),
    getTranslations('referrals.columns'),
    getLabels(),
    getFormatter(),
  ]);
  const date = (iso: string | null) =>
    iso ? format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' }) : '–';
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {packets.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <DataTable
          caption={t('title')}
          columns={(['code', 'service', 'sent', 'due', 'status'] as const).map((key) => ({
            key,
            header: columns(key),
          }))}
          rows={packets.map((packet) => ({
            id: packet.code,
            cells: {
              code: { text: packet.code, href: `/packets/${packet.code}` },
              service: { text: labels.of('serviceType', packet.service) },
              sent: { text: date(packet.sentAt) },
              due: { text: date(packet.dueAt) },
              status: { text: labels.of('referralStatus', packet.status), tone: referralTone(packet.status) },
            },
          }))}
        />
      )}
    </>
  );
}
