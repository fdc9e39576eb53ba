import { getTranslations } from 'next-intl/server';
import { countryOptions, optionsOf } from '@/components/cases/options';
import { ChoiceField } from '@/components/ui/choice-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { Labels } from '@/i18n/labels';
import type { PartnerRow } from '@/lib/partners/partner-row';
import { regionsOf } from '@/lib/vocabulary/places';

interface PartnerFieldsProps {
  labels: Labels;
  /** The entry as it is; null: a new one. */
  partner: PartnerRow | null;
}

/** What anyone can say of a partner. There is no field for an address, and none for a person. */
export async function PartnerFields({ labels, partner }: PartnerFieldsProps) {
  const t = await getTranslations('partners');
  const region = (value: string) => ({ value, label: labels.of('region', value) });
  const regions = partner?.countries.flatMap(regionsOf).map(region) ?? [];
  const choose = (
    list: 'capacityBand' | 'openingHours' | 'contactRole',
    name: string,
    value?: string | null,
  ) => (
    <SelectField
      name={name}
      label={labels.title(list)}
      emptyLabel={t('unknown')}
      options={optionsOf(labels, list)}
      defaultValue={value ?? ''}
    />
  );
  return (
    <>
      <TextField name="name" label={t('name')} autoComplete="off" defaultValue={partner?.name} />
      <SelectField
        name="kind"
        label={t('kind')}
        options={optionsOf(labels, 'organisationType')}
        defaultValue={partner?.kind}
      />
      <ChoiceField
        name="services"
        legend={t('services')}
        options={optionsOf(labels, 'serviceType')}
        multiple
        columns
        defaultValue={partner?.services ?? []}
      />
      <div className="max-h-96 overflow-y-auto px-2">
        <ChoiceField
          name="countries"
          legend={t('countries')}
          options={countryOptions(labels)}
          multiple
          columns
          defaultValue={partner?.countries ?? []}
        />
      </div>
      {regions.length > 0 && (
        <div className="max-h-96 overflow-y-auto px-2">
          <ChoiceField
            name="regions"
            legend={t('regions')}
            hint={t('regionsHint')}
            options={regions}
            multiple
            columns
            defaultValue={partner?.regions ?? []}
          />
        </div>
      )}
      <ChoiceField
        name="languages"
        legend={t('languages')}
        options={optionsOf(labels, 'language')}
        multiple
        columns
        defaultValue={partner?.languages ?? []}
      />
      <ChoiceField
        name="accepts"
        legend={labels.title('acceptedGroup')}
        options={optionsOf(labels, 'acceptedGroup')}
        multiple
        columns
        defaultValue={partner?.accepts ?? []}
      />
      <div className="grid gap-6 sm:grid-cols-3">
        {choose('capacityBand', 'capacity', partner?.capacity)}
        {choose('openingHours', 'opening', partner?.opening)}
        {choose('contactRole', 'contactRole', partner?.contactRole)}
      </div>
    </>
  );
}
