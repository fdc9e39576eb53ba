import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import type { Labels } from '@/i18n/labels';
import { locales } from '@/lib/core/locale';
import type { LabelRow } from '@/lib/labels/list-labels';
import type { ListName } from '@/lib/vocabulary/lists';

interface LabelTableProps {
  list: ListName;
  rows: LabelRow[];
  /** Standard labels: the own words stand beside them. */
  labels: Labels;
}

/** The codes of a list by their standard label, with the organisation's own word in each language. */
export async function LabelTable({ list, rows, labels }: LabelTableProps) {
  const t = await getTranslations('labelSettings');
  return (
    <DataTable
      caption={labels.title(list)}
      columns={[
        { key: 'code', header: t('code') },
        ...locales.map((locale) => ({
          key: locale,
          header: t('own', { language: t(`languages.${locale}`) }),
        })),
      ]}
      rows={rows.map(({ code, own }) => ({
        id: code,
        cells: {
          code: { text: labels.of(list, code), href: `/settings/labels/${list}/${code}` },
          ...Object.fromEntries(locales.map((locale) => [locale, { text: own[locale] ?? '–' }])),
        },
      }))}
    />
  );
}
