import { getTranslations } from 'next-intl/server';
import type { Option } from '@/components/ui/option';
import { ChoiceField } from '@/components/ui/choice-field';
import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';
import type { PersonAnswers } from '@/lib/cases/answers';
import { SingleCodeField } from './coded-field';
import { PlaceFields } from './place-fields';

interface PersonFieldsProps {
  labels: Labels;
  person?: PersonAnswers | undefined;
  places: { countries: Option[]; regions: Record<string, Option[]>; missing: Option[] };
}

/** Citizenships offered as boxes; any other through the list below them. */
const commonCitizenships = ['KP', 'CN', 'KR'];

/** The person in bands: nothing here could be a name, a date or an address. */
export async function PersonFields({ labels, person, places }: PersonFieldsProps) {
  const t = await getTranslations('cases.form');
  const chosen = person?.citizenships ?? [];
  const rare = chosen.find((code) => !commonCitizenships.includes(code) && !code.startsWith('X_')) ?? '';
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <SingleCodeField
          labels={labels}
          list="gender"
          name="person.gender"
          label={t('gender')}
          chosen={person?.gender}
        />
        <SingleCodeField
          labels={labels}
          list="ageBand"
          name="person.ageBand"
          label={t('ageBand')}
          chosen={person?.ageBand}
        />
        <SingleCodeField
          labels={labels}
          list="childrenBand"
          name="person.childrenBand"
          chosen={person?.childrenBand}
        />
        <SingleCodeField
          labels={labels}
          list="migrationStatus"
          name="person.migrationStatus"
          chosen={person?.migrationStatus}
        />
        <SingleCodeField
          labels={labels}
          list="maritalStatus"
          name="person.maritalStatus"
          chosen={person?.maritalStatus}
        />
        <SelectField
          name="person.otherCitizenship"
          label={t('otherCitizenship')}
          emptyLabel="–"
          options={places.countries.filter(({ value }) => !commonCitizenships.includes(value))}
          defaultValue={rare}
        />
      </div>
      <ChoiceField
        name="person.citizenships"
        legend={t('citizenship')}
        options={places.countries.filter(({ value }) => commonCitizenships.includes(value))}
        exclusive={places.missing}
        multiple
        defaultValue={chosen}
      />
      <PlaceFields
        {...places}
        countryName="person.originCountry"
        countryLabel={t('originCountry')}
        regionName="person.originRegion"
        regionLabel={t('originRegion')}
        regionHint={t('regionHint')}
        notAsked={labels.missing('X_NotAsked')}
        country={person?.originCountry ?? null}
        region={person?.originRegion ?? null}
      />
    </>
  );
}
