import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FilterSelect } from '@/components/case-list/filter-select';
import { QueryForm } from '@/components/case-list/query-form';
import { LabelTable } from '@/components/label-settings/label-table';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { getStandardLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { listLabels } from '@/lib/labels/list-labels';
import { listNames } from '@/lib/vocabulary/lists';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('labelSettings');
  return { title: t('title') };
}

export default async function LabelsPage({ searchParams }: PageProps<'/settings/labels'>) {
  const actor = await requireActor();
  const asked = await searchParams;
  const list = listNames.find((name) => name === asked['list']) ?? 'exploitationType';
  const rows = await orNotFound(listLabels(actor, { list }));
  const [t, labels] = await Promise.all([getTranslations('labelSettings'), getStandardLabels()]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {asked['did'] === 'saved' && <Notice tone="ok" title={t('saved')} live />}
      <QueryForm action="/settings/labels">
        <div className="flex flex-wrap items-end gap-3">
          <FilterSelect
            key={list}
            name="list"
            label={t('list')}
            options={listNames.map((name) => ({ value: name, label: labels.title(name) }))}
            chosen={list}
          />
          <Button kind="secondary">{t('show')}</Button>
        </div>
      </QueryForm>
      <h2 className="text-xl font-semibold">{labels.title(list)}</h2>
      <LabelTable list={list} rows={rows} labels={labels} />
    </>
  );
}
