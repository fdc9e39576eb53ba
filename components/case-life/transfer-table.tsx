import { getTranslations } from 'next-intl/server';
import { riskTone } from '@/components/cases/status-tones';
import { DataTable } from '@/components/table/data-table';
import type { TableRow } from '@/components/table/table-data';
import type { Labels } from '@/i18n/labels';
import type { Transfer } from '@/lib/cases/life/list-transfers';
import { getDayWords } from './day-words';

interface TransferTableProps {
  labels: Labels;
  caption: string;
  rows: Transfer[];
  /** The other team is the one it comes from, or the one it goes to. */
  other: 'from' | 'to';
}

/** Cases on offer; each leads to where it is answered or taken back. */
export async function TransferTable({ labels, caption, rows, other }: TransferTableProps) {
  const [t, day] = await Promise.all([getTranslations('caseLife.transfers'), getDayWords()]);
  const tableRows = rows.map((row): TableRow => ({
    id: row.code,
    cells: {
      case: { text: row.code, href: `/cases/${row.code}/work` },
      patterns: {
        text: row.patterns.map((code) => labels.of('exploitationType', code)).join(' · ') || t('none'),
      },
      risk: row.riskLevel
        ? { text: labels.of('riskLevel', row.riskLevel), tone: riskTone(row.riskLevel) }
        : { text: t('none') },
      from: { text: row.team },
      to: { text: row.offeredTo },
      by: { text: row.offeredBy },
      since: { text: day(row.offeredAt) },
    },
  }));
  const columns = (['case', 'patterns', 'risk', other, 'by', 'since'] as const).map((key) => ({
    key,
    header: t(key),
    oneLine: key === 'case' || key === 'since',
  }));
  return <DataTable caption={caption} columns={columns} rows={tableRows} />;
}
