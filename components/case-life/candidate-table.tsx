import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import type { TableRow } from '@/components/table/table-data';
import type { Labels } from '@/i18n/labels';
import type { SharedAnswer } from '@/lib/cases/life/duplicate-score';
import type { DuplicateCandidate } from '@/lib/cases/life/list-duplicates';

/** Enough to judge by; the rarest come first. */
const reasonsShown = 6;

interface CandidateTableProps {
  labels: Labels;
  code: string;
  rows: DuplicateCandidate[];
  /** The reader merges cases; else the case is only opened. */
  canCompare: boolean;
}

function wordOf(labels: Labels, { list, code }: SharedAnswer): string {
  return list === 'year' ? code : labels.of(list, code);
}

/** Cases that may be the same person's, with what speaks for it. */
export async function CandidateTable({ labels, code, rows, canCompare }: CandidateTableProps) {
  const t = await getTranslations('caseLife.merge');
  const tableRows = rows.map((row): TableRow => ({
    id: row.code,
    cells: {
      case: {
        text: row.code,
        href: canCompare ? `/cases/${code}/merge?with=${row.code}` : `/cases/${row.code}`,
      },
      likeness: { text: t('per', { likeness: row.likeness }) },
      agreeing: {
        text: [...new Set(row.agreeing.map((answer) => wordOf(labels, answer)))]
          .slice(0, reasonsShown)
          .join(' · '),
      },
      stage: { text: labels.of('caseStage', row.stage) },
      worker: { text: `${row.assignedTo} · ${row.team}` },
    },
  }));
  const columns = (['case', 'likeness', 'agreeing', 'stage', 'worker'] as const).map((key) => ({
    key,
    header: t(key),
    oneLine: key === 'case',
  }));
  return <DataTable caption={t('caption')} columns={columns} rows={tableRows} />;
}
