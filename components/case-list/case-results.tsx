import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { caseListAddress, type CaseListQuery } from '@/components/cases/list-query';
import { DataTable } from '@/components/table/data-table';
import type { FormAction } from '@/components/ui/action-form';
import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';
import type { CaseListRow } from '@/lib/cases/list/list-row';
import { caseTable } from './case-table';
import type { Named } from './filter-words';
import { SelectableCases } from './selectable-cases';

interface CaseResultsProps {
  labels: Labels;
  rows: CaseListRow[];
  query: CaseListQuery;
  /** People the reader may give cases to; null: they may give none. */
  colleagues: Named[] | null;
  formKey: string;
  action: FormAction;
}

/** One page of cases; for supervisors with boxes and a form to hand the ticked ones to someone else. */
export async function CaseResults({ labels, rows, query, colleagues, formKey, action }: CaseResultsProps) {
  const [t, page] = await Promise.all([getTranslations('caseList.bulk'), getTranslations('caseList.page')]);
  const table = await caseTable({ labels, rows, query });
  const caption = page('caption');
  if (!colleagues) return <DataTable caption={caption} {...table} />;
  return (
    // Ticks belong to this page as it was rendered: another page, or the same one after an act, starts anew.
    <SelectableCases
      key={`${caseListAddress(query)} ${formKey}`}
      caption={caption}
      {...table}
      action={action}
      labels={{ codes: t('codes'), assignedToId: t('assignedTo'), reason: t('reason') }}
    >
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="back" value={caseListAddress(query)} />
      <SelectField
        name="assignedToId"
        label={t('assignedTo')}
        emptyLabel={t('choose')}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="reason"
        label={t('reason')}
        emptyLabel={t('choose')}
        options={optionsOf(labels, 'assignmentReason')}
      />
    </SelectableCases>
  );
}
