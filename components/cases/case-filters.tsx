import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { controlClasses } from '@/components/ui/control-classes';
import { Disclosure } from '@/components/ui/disclosure';
import type { Option } from '@/components/ui/option';
import { TextLink } from '@/components/ui/text-link';
import type { Labels } from '@/i18n/labels';
import { caseListHref, type CaseListQuery } from './list-query';
import { optionsOf } from './options';

interface CaseFiltersProps {
  labels: Labels;
  query: CaseListQuery;
  teams: { id: string; name: string }[];
}

interface FilterProps {
  name: string;
  label: string;
  any: string;
  options: Option[];
  chosen: string | undefined;
}

function Filter({ name, label, any, options, chosen }: FilterProps) {
  return (
    <label className="grid gap-1 text-sm">
      {label}
      <select name={name} defaultValue={chosen ?? ''} className={controlClasses}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The filters of the case list: a plain GET form, applied when asked, with what is applied as removable tags. */
export async function CaseFilters({ labels, query, teams }: CaseFiltersProps) {
  const t = await getTranslations('cases.filters');
  const any = t('any');
  const teamName = (id: string) => teams.find((team) => team.id === id)?.name ?? id;
  const applied = [
    query.pattern && ({ key: 'pattern', text: labels.of('exploitationType', query.pattern) } as const),
    query.stage && ({ key: 'stage', text: labels.of('caseStage', query.stage) } as const),
    query.risk && ({ key: 'risk', text: `${t('risk')}: ${labels.of('riskLevel', query.risk)}` } as const),
    query.team && ({ key: 'team', text: teamName(query.team) } as const),
    query.assigned && ({ key: 'assigned', text: `${t('assigned')}: ${t('assignedMe')}` } as const),
    query.code && ({ key: 'code', text: query.code } as const),
  ].filter((filter) => filter !== undefined && filter !== '');
  return (
    <Disclosure summary={t('title')} isOpen={applied.length > 0}>
      <form action="/cases" className="grid items-end gap-4 sm:grid-cols-3">
        <Filter
          name="pattern"
          label={t('pattern')}
          any={any}
          options={optionsOf(labels, 'exploitationType')}
          chosen={query.pattern}
        />
        <Filter
          name="stage"
          label={t('stage')}
          any={any}
          options={optionsOf(labels, 'caseStage')}
          chosen={query.stage}
        />
        <Filter
          name="risk"
          label={t('risk')}
          any={any}
          options={optionsOf(labels, 'riskLevel')}
          chosen={query.risk}
        />
        <Filter
          name="team"
          label={t('team')}
          any={any}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={query.team}
        />
        <Filter
          name="assigned"
          label={t('assigned')}
          any={any}
          options={[{ value: 'me', label: t('assignedMe') }]}
          chosen={query.assigned}
        />
        <label className="grid gap-1 text-sm">
          {t('code')}
          <input
            name="code"
            defaultValue={query.code}
            className={controlClasses}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
        {query.sort && <input type="hidden" name="sort" value={query.sort} />}
        <div className="flex flex-wrap items-center gap-4 sm:col-span-3">
          <Button kind="secondary">{t('apply')}</Button>
          {applied.map(({ key, text }) => (
            <TextLink
              key={key}
              href={caseListHref(query, { [key]: null })}
              aria-label={t('remove', { name: text })}
            >
              {text} ×
            </TextLink>
          ))}
          {applied.length > 0 && <TextLink href="/cases">{t('clear')}</TextLink>}
        </div>
      </form>
    </Disclosure>
  );
}
