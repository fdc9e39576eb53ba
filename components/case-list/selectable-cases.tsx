'use client';

import type { RowSelectionState } from '@tanstack/react-table';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { DataTable } from '@/components/table/data-table';
import type { TableColumn, TableRow } from '@/components/table/table-data';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { classNames } from '@/components/ui/class-names';
import { SubmitButton } from '@/components/ui/submit-button';

interface SelectableCasesProps {
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
  action: FormAction;
  /** Labels of the form's fields, for its error summary. */
  labels: Record<string, string>;
  /** Who gets the cases, and why. */
  children: ReactNode;
}

/** The table of cases inside a form that hands the ticked ones to someone else. */
export function SelectableCases({ caption, columns, rows, action, labels, children }: SelectableCasesProps) {
  const [t, frame] = [useTranslations('caseList.bulk'), useTranslations('frame')];
  const [state, setState] = useState<RowSelectionState>({});
  const count = rows.filter((row) => state[row.id]).length;
  return (
    <ActionForm action={action} labels={labels}>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        selection={{ name: 'codes', allLabel: t('selectAll'), state, onChange: setState }}
      />
      <fieldset
        id="codes"
        tabIndex={-1}
        className={classNames(
          'border-line bg-raised grid min-w-0 items-end gap-4 rounded-xl border p-4 md:grid-cols-[1fr_1fr_auto]',
          count > 0 && 'border-accent md:sticky md:bottom-3 md:z-10 md:shadow-lg',
        )}
      >
        <legend className="sr-only">{t('title')}</legend>
        <p role="status" className="text-soft md:col-span-3">
          {t('count', { count })}
        </p>
        {children}
        <div>
          <SubmitButton kind="secondary" pendingLabel={frame('saving')}>
            {t('submit', { count })}
          </SubmitButton>
        </div>
      </fieldset>
    </ActionForm>
  );
}
