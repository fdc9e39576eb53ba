import { getTranslations } from 'next-intl/server';
import { countryOptions, optionsOf } from '@/components/cases/options';
import { Button, ButtonLink } from '@/components/ui/button';
import { controlClasses } from '@/components/ui/control-classes';
import type { Option } from '@/components/ui/option';
import type { Labels } from '@/i18n/labels';

interface PartnerFiltersProps {
  labels: Labels;
  /** What the address filters by now. */
  chosen: Record<string, string>;
}

/** Narrows the directory. A plain GET form: its answer can be bookmarked, and it needs no script. */
export async function PartnerFilters({ labels, chosen }: PartnerFiltersProps) {
  const t = await getTranslations('partners.filters');
  const filters: { name: string; label: string; options: Option[] }[] = [
    { name: 'service', label: t('service'), options: optionsOf(labels, 'serviceType') },
    { name: 'country', label: t('country'), options: countryOptions(labels) },
    { name: 'language', label: t('language'), options: optionsOf(labels, 'language') },
    { name: 'accepts', label: labels.title('acceptedGroup'), options: optionsOf(labels, 'acceptedGroup') },
  ];
  return (
    <form className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4" aria-label={t('title')}>
      {filters.map(({ name, label, options }) => (
        <label key={name} className="grid min-w-0 gap-1 font-medium">
          {label}
          <select name={name} defaultValue={chosen[name] ?? ''} className={controlClasses}>
            <option value="">{t('any')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="room"
          value="yes"
          defaultChecked={chosen['room'] === 'yes'}
          className="accent-accent size-5 shrink-0"
        />
        {t('room')}
      </label>
      <div className="flex flex-wrap gap-3">
        <Button kind="secondary">{t('apply')}</Button>
        {Object.keys(chosen).length > 0 && (
          <ButtonLink kind="plain" href="/partners">
            {t('clear')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
