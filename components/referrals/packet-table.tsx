import { getFormatter, getTranslations } from 'next-intl/server';
import { referralTone } from '@/components/cases/status-tones';
import { DataTable } from '@/components/table/data-table';
import type { Labels } from '@/i18n/labels';
import type { PacketRow } from '@/lib/referrals/list-packets';

interface PacketTableProps {
  labels: Labels;
  caption: string;
  packets: PacketRow[];
}

/** Packets of one section of a partner's inbox; what is overdue says so. */
export async function PacketTable({ labels, caption, packets }: PacketTableProps) {
  const [t, format] = await Promise.all([getTranslations('packets'), getFormatter()]);
  const date = (iso: string | null) =>
    iso ? format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' }) : '–';
  return (
    <DataTable
      caption={caption}
      columns={(['code', 'service', 'sent', 'due', 'expires', 'status'] as const).map((key) => ({
        key,
        header: t(`columns.${key}`),
      }))}
      rows={packets.map((packet) => ({
        id: packet.code,
        cells: {
          code: { text: packet.code, href: `/packets/${packet.code}` },
          service: { text: labels.of('serviceType', packet.service) },
          sent: { text: date(packet.sentAt) },
          due: packet.isOverdue
            ? { text: `${t('overdue')} · ${date(packet.dueAt)}`, tone: 'bad' }
            : { text: date(packet.dueAt) },
          expires: { text: date(packet.expiresAt) },
          status: { text: labels.of('referralStatus', packet.status), tone: referralTone(packet.status) },
        },
      }))}
    />
  );
}
