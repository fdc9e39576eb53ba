import { getTranslations } from 'next-intl/server';
import { FilterBoxes, FilterSelect } from '@/components/case-list/filter-select';
import type { Named } from '@/components/case-list/filter-words';
import { QueryForm } from '@/components/case-list/query-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Labels } from '@/i18n/labels';
import { now } from '@/lib/core/clock';
import { caseListAddress, type CaseListQuery } from './list-query';
import { countryOptions, nearRegionOptions, optionsOf } from './options';

interface CaseFiltersProps {
  labels: Labels;
  query: CaseListQuery;
  teams: Named[];
  people: Named[];
}

/** How many years back registrations can be chosen from. */
const yearsBack = 10;

const named = (rows: Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

/** The filters of the case list: a plain GET form, applied when asked. */
export async function CaseFilters({ labels, query, teams, people }: CaseFiltersProps) {
  const t = await getTranslations('caseList.filters');
  const any = t('any');
  const thisYear = now().getUTCFullYear();
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear - back));
  const countries = countryOptions(labels);
  const regions = Object.entries(nearRegionOptions(labels)).map(([country, options]) => ({
    label: labels.of('country', country),
    options,
  }));
  const select = (name: keyof typeof choices) => (
    <FilterSelect name={name} label={t(name)} any={any} options={choices[name]} chosen={query[name]} />
  );
  const choices = {
    risk: optionsOf(labels, 'riskLevel'),
    vulnerability: optionsOf(labels, 'vulnerability'),
    need: optionsOf(labels, 'serviceType'),
    exploitedIn: countries,
    assigned: [{ value: 'me', label: t('assignedMe') }, ...named(people)],
    team: named(teams),
    flag: [{ value: 'any', label: t('flagAny') }, ...optionsOf(labels, 'flagReason')],
    task: [{ value: 'overdue', label: t('taskOverdue') }],
    year: years.map((year) => ({ value: year, label: year })),
    only: [
      { value: 'attention', label: t('onlyAttention') },
      { value: 'review', label: t('onlyReview') },
    ],
  };
  const kept = { sort: query.sort, limit: query.limit, columns: query.columns };
  return (
    <Disclosure summary={t('title')}>
      {/* A fresh form for each query: taking a tag away must take its tick away too. */}
      <QueryForm key={caseListAddress(query)} action="/cases">
        <FilterBoxes
          name="pattern"
          legend={t('pattern')}
          options={optionsOf(labels, 'exploitationType')}
          chosen={query.pattern?.split(',') ?? []}
        />
        <FilterBoxes
          name="stage"
          legend={t('stage')}
          options={optionsOf(labels, 'caseStage')}
          chosen={query.stage?.split(',') ?? []}
        />
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <FilterSelect
            name="state"
            label={t('state')}
            any={query.stage ? t('stateAll') : t('stateActive')}
            options={[
              ...(query.stage ? [{ value: 'active', label: t('stateActive') }] : []),
              { value: 'closed', label: t('stateClosed') },
              { value: 'all', label: t('stateAll') },
            ]}
            chosen={query.state}
          />
          {select('risk')}
          {select('only')}
          {select('assigned')}
          {select('team')}
          {select('flag')}
          {select('task')}
          {select('vulnerability')}
          {select('need')}
          <FilterSelect
            name="origin"
            label={t('origin')}
            any={any}
            options={countries}
            groups={regions}
            chosen={query.origin}
          />
          {select('exploitedIn')}
          {select('year')}
        </div>
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div>
          <Button kind="secondary">{t('apply')}</Button>
        </div>
      </QueryForm>
    </Disclosure>
  );
}
