import { getFormatter, getTranslations } from 'next-intl/server';
import { caseListHref, type CaseListQuery, columnsOf } from '@/components/cases/list-query';
import { riskTone } from '@/components/cases/status-tones';
import type { TableCell, TableColumn, TableRow } from '@/components/table/table-data';
import type { Labels } from '@/i18n/labels';
import { now } from '@/lib/core/clock';
import type { CaseListRow } from '@/lib/cases/list/list-row';
import type { ListColumn } from '@/lib/cases/list/list-columns';

interface CaseTableInput {
  labels: Labels;
  rows: CaseListRow[];
  query: CaseListQuery;
}

const sorts: Partial<Record<ListColumn, 'updated' | 'registered' | 'due'>> = {
  updated: 'updated',
  registered: 'registered',
  due: 'due',
};

/** One page of cases as columns and cells in the reader's words. */
export async function caseTable({ labels, rows, query }: CaseTableInput) {
  const [t, format] = await Promise.all([getTranslations('caseList'), getFormatter()]);
  const none: TableCell = { text: t('none') };
  const at = now();
  const sort = query.sort ?? '-updated';
  const sortOf = (column: ListColumn): Partial<TableColumn> => {
    const by = sorts[column];
    if (!by) return {};
    const first = by === 'due' ? by : (`-${by}` as const);
    const other = first === by ? `-${by}` : by;
    return {
      sortHref: caseListHref(query, { sort: sort === first ? other : first }),
      ...(sort === by && { sorted: 'asc' as const }),
      ...(sort === `-${by}` && { sorted: 'desc' as const }),
    };
  };
  const coded = (list: Parameters<Labels['of']>[0], codes: string[]): TableCell =>
    codes.length > 0 ? { text: codes.map((code) => labels.of(list, code)).join(' · ') } : none;
  const time = (iso: string): TableCell => ({
    text: format.relativeTime(new Date(iso), at),
    title: format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' }),
  });
  const due = (iso: string | null): TableCell => {
    if (iso === null) return none;
    const text = format.dateTime(new Date(iso), { dateStyle: 'medium' });
    return new Date(iso) < at ? { text: t('overdue', { date: text }), tone: 'bad' } : { text };
  };
  const cellsOf = (row: CaseListRow): Record<ListColumn, TableCell> => ({
    code: { text: row.code, href: `/cases/${row.code}` },
    patterns: coded('exploitationType', row.patterns),
    stage: coded('caseStage', [row.stage]),
    risk: row.riskLevel
      ? { text: labels.of('riskLevel', row.riskLevel), tone: riskTone(row.riskLevel) }
      : none,
    flags: coded('flagReason', row.openFlags),
    needs: coded('serviceType', row.needs),
    due: due(row.nextDueAt),
    review: row.isInReview ? { text: t('inReview'), tone: 'attention' } : none,
    assigned: { text: row.assignedTo },
    team: { text: row.team },
    registered: { text: `${row.registrationYear}-${String(row.registrationMonth).padStart(2, '0')}` },
    updated: time(row.updatedAt),
  });
  return {
    columns: columnsOf(query).map((key): TableColumn => ({
      key,
      header: t(`columns.${key}`),
      oneLine: key === 'code' || key === 'registered',
      ...sortOf(key),
    })),
    rows: rows.map((row): TableRow => ({
      id: row.code,
      cells: cellsOf(row),
      selectLabel: t('bulk.selectOne', { code: row.code }),
    })),
  };
}
