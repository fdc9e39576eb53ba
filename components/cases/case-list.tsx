import { getFormatter, getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import type { TableColumn, TableRow } from '@/components/table/table-data';
import type { Labels } from '@/i18n/labels';
import type { CaseRow } from '@/lib/cases/select';
import { caseListHref, type CaseListQuery } from './list-query';
import { riskTone } from './status-tones';

interface CaseListProps {
  labels: Labels;
  rows: CaseRow[];
  query: CaseListQuery;
}

/** One page of cases. */
export async function CaseList({ labels, rows, query }: CaseListProps) {
  const [t, format] = await Promise.all([getTranslations('cases.list'), getFormatter()]);
  const sort = query.sort ?? '-updated';
  const sortable = (column: 'updated' | 'registered') => ({
    sortHref: caseListHref(query, { sort: sort === `-${column}` ? column : `-${column}` }),
    ...(sort === column && { sorted: 'asc' as const }),
    ...(sort === `-${column}` && { sorted: 'desc' as const }),
  });
  const columns: TableColumn[] = [
    { key: 'code', header: t('code'), oneLine: true },
    { key: 'patterns', header: t('patterns') },
    { key: 'stage', header: t('stage') },
    { key: 'risk', header: t('risk') },
    { key: 'assigned', header: t('assigned') },
    { key: 'registered', header: t('registered'), ...sortable('registered') },
    { key: 'updated', header: t('updated'), ...sortable('updated') },
  ];
  const tableRows = rows.map((row): TableRow => ({
    id: row.code,
    cells: {
      code: { text: row.code, href: `/cases/${row.code}` },
      patterns: {
        text: row.patterns.map((code) => labels.of('exploitationType', code)).join(' · ') || t('none'),
      },
      stage: { text: labels.of('caseStage', row.stage) },
      risk: row.riskLevel
        ? { text: labels.of('riskLevel', row.riskLevel), tone: riskTone(row.riskLevel) }
        : { text: t('none') },
      assigned: { text: `${row.assignedTo} · ${row.team}` },
      registered: { text: `${row.registrationYear}-${String(row.registrationMonth).padStart(2, '0')}` },
      updated: {
        text: format.dateTime(new Date(row.updatedAt), { dateStyle: 'medium', timeStyle: 'short' }),
      },
    },
  }));
  return <DataTable caption={t('caption')} columns={columns} rows={tableRows} />;
}
