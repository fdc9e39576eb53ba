import { getFormatter, getTranslations } from 'next-intl/server';
import { referralTone, riskTone } from '@/components/cases/status-tones';
import { DataTable } from '@/components/table/data-table';
import type { TableRow } from '@/components/table/table-data';
import type { Labels } from '@/i18n/labels';
import { now } from '@/lib/core/clock';
import type { ReferralRow } from '@/lib/referrals/select';

interface ReferralTableProps {
  labels: Labels;
  caption: string;
  rows: ReferralRow[];
  /** Words for a request of the reader's own, which they cannot decide. */
  ownLabel?: string;
}

/** Referrals with who asked for what, how urgent it is and where it stands. */
export async function ReferralTable({ labels, caption, rows, ownLabel }: ReferralTableProps) {
  const [t, list, format] = await Promise.all([
    getTranslations('referrals.columns'),
    getTranslations('referrals'),
    getFormatter(),
  ]);
  const at = now();
  const due = (iso: string | null): { text: string; tone?: 'bad' } => {
    if (iso === null) return { text: list('none') };
    const date = new Date(iso);
    const text = format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
    return date < at ? { text: `${list('overdue')} · ${text}`, tone: 'bad' } : { text };
  };
  const isOpen = (row: ReferralRow) => ['InReview', 'Approved', 'Sent'].includes(row.status);
  const tableRows = rows.map((row): TableRow => ({
    id: row.code,
    cells: {
      code: { text: row.code, href: `/referrals/${row.code}` },
      service: { text: labels.of('serviceType', row.service) },
      partner: { text: row.partner },
      risk: row.riskLevel
        ? { text: labels.of('riskLevel', row.riskLevel), tone: riskTone(row.riskLevel) }
        : { text: list('none') },
      due: isOpen(row) ? due(row.dueAt) : { text: list('none') },
      requestedBy:
        row.isOwnRequest && ownLabel ? { text: ownLabel, tone: 'accent' } : { text: row.requestedBy },
      status: { text: labels.of('referralStatus', row.status), tone: referralTone(row.status) },
    },
  }));
  const columns = (['code', 'service', 'partner', 'risk', 'due', 'requestedBy', 'status'] as const).map(
    (key) => ({
      key,
      header: t(key),
      oneLine: key === 'code',
    }),
  );
  return <DataTable caption={caption} columns={columns} rows={tableRows} />;
}
