import { getTranslations } from 'next-intl/server';
import { riskTone } from '@/components/cases/status-tones';
import { DataTable } from '@/components/table/data-table';
import type { TableRow } from '@/components/table/table-data';
import type { Labels } from '@/i18n/labels';
import type { TaskRow } from '@/lib/cases/life/list-tasks';
import { getDayWords } from './day-words';

interface TaskTableProps {
  labels: Labels;
  caption: string;
  rows: TaskRow[];
}

/** Open tasks, the most overdue first; each leads to where it is ended. */
export async function TaskTable({ labels, caption, rows }: TaskTableProps) {
  const [t, tasks, day] = await Promise.all([
    getTranslations('caseLife.myTasks'),
    getTranslations('caseLife.tasks'),
    getDayWords(),
  ]);
  const tableRows = rows.map((row): TableRow => ({
    id: row.id,
    cells: {
      task: {
        text: labels.of('taskKind', row.kind),
        href: `/cases/${row.caseCode}/work#tasks`,
      },
      due: row.isOverdue
        ? { text: `${tasks('overdue')} · ${day(row.dueAt)}`, tone: 'bad' }
        : { text: day(row.dueAt) },
      case: { text: row.caseCode, href: `/cases/${row.caseCode}` },
      risk: row.riskLevel
        ? { text: labels.of('riskLevel', row.riskLevel), tone: riskTone(row.riskLevel) }
        : { text: t('none') },
      who: { text: row.assignedTo },
    },
  }));
  const columns = (['task', 'due', 'case', 'risk', 'who'] as const).map((key) => ({
    key,
    header: t(key),
    oneLine: key === 'case' || key === 'due',
  }));
  return <DataTable caption={caption} columns={columns} rows={tableRows} />;
}
