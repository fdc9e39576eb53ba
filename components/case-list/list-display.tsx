import { getTranslations } from 'next-intl/server';
import { caseListAddress, type CaseListQuery, columnsOf } from '@/components/cases/list-query';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { listColumns } from '@/lib/cases/list/list-columns';
import { pageSizes } from '@/lib/cases/views/view-query';
import { FilterBoxes, FilterSelect } from './filter-select';
import { QueryForm } from './query-form';

const sorts = {
  '-updated': 'newestChange',
  updated: 'oldestChange',
  '-registered': 'newestRegistered',
  registered: 'oldestRegistered',
  due: 'dueFirst',
  '-due': 'dueLast',
} as const;

/** Which columns are shown, in which order the cases come and how many on a page. */
export async function ListDisplay({ query }: { query: CaseListQuery }) {
  const [t, columns] = await Promise.all([
    getTranslations('caseList.display'),
    getTranslations('caseList.columns'),
  ]);
  const { columns: _columns, sort: _sort, limit: _limit, cursor: _cursor, view: _view, ...filters } = query;
  return (
    <Disclosure summary={t('title')}>
      <QueryForm key={caseListAddress(query)} action="/cases">
        <FilterBoxes
          name="columns"
          legend={t('columns')}
          hint={t('codeHint')}
          options={listColumns
            .filter((column) => column !== 'code')
            .map((column) => ({ value: column, label: columns(column) }))}
          chosen={columnsOf(query)}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <FilterSelect
            name="sort"
            label={t('sort')}
            options={Object.entries(sorts).map(([value, key]) => ({ value, label: t(`sorts.${key}`) }))}
            chosen={query.sort ?? '-updated'}
          />
          <FilterSelect
            name="limit"
            label={t('limit')}
            options={pageSizes.map((size) => ({ value: size, label: size }))}
            chosen={query.limit ?? '50'}
          />
        </div>
        {Object.entries(filters).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div>
          <Button kind="secondary">{t('submit')}</Button>
        </div>
      </QueryForm>
    </Disclosure>
  );
}
