import { getFormatter, getTranslations } from 'next-intl/server';
import { riskTone } from '@/components/cases/status-tones';
import { DataTable } from '@/components/table/data-table';
import type { Labels } from '@/i18n/labels';
import type { IncomingRow } from '@/lib/incoming/list-incoming';

interface IncomingTableProps {
  labels: Labels;
  caption: string;
  rows: IncomingRow[];
}

/** What came in, without what is sealed of it. */
export async function IncomingTable({ labels, caption, rows }: IncomingTableProps) {
  const [t, format] = await Promise.all([getTranslations('incoming'), getFormatter()]);
  return (
    <DataTable
      caption={caption}
      columns={(['code', 'services', 'urgency', 'channel', 'received', 'status'] as const).map((key) => ({
        key,
        header: t(`columns.${key}`),
        oneLine: key === 'code',
      }))}
      rows={rows.map((row) => ({
        id: row.code,
        cells: {
          code: { text: row.code, href: `/incoming/${row.code}` },
          services: { text: row.services.map((code) => labels.of('serviceType', code)).join(' · ') },
          urgency: row.urgency
            ? { text: labels.of('riskLevel', row.urgency), tone: riskTone(row.urgency) }
            : { text: '–' },
          channel: { text: row.channel },
          received: {
            text: format.dateTime(new Date(row.receivedAt), { dateStyle: 'medium', timeStyle: 'short' }),
          },
          status: {
            text: [
              labels.of('incomingStatus', row.status),
              ...(row.refusalReason ? [labels.of('incomingRefusal', row.refusalReason)] : []),
            ].join(' · '),
          },
        },
      }))}
    />
  );
}
