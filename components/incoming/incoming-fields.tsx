import { getTranslations } from 'next-intl/server';
import { PlaceFields } from '@/components/case-form/place-fields';
import { getTerms } from '@/components/case-form/terms';
import { countryOptions, missingOptions, nearRegionOptions, optionsOf } from '@/components/cases/options';
import { ScreenedTextField } from '@/components/screening/screened-text-field';
import { ChoiceField } from '@/components/ui/choice-field';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';

/** The questions of the form through which a coded case is sent in; only the first needs an answer. */
export async function IncomingFields({ labels }: { labels: Labels }) {
  const [t, terms] = await Promise.all([getTranslations('incoming.fields'), getTerms()]);
  const missing = missingOptions(labels);
  const notAsked = t('notAsked');
  const many = { multiple: true, columns: true, exclusive: missing } as const;
  const countries = countryOptions(labels);
  return (
    <>
      <ChoiceField
        name="services"
        legend={t('services')}
        options={optionsOf(labels, 'serviceType')}
        multiple
        columns
      />
      <SelectField
        name="urgency"
        label={t('urgency')}
        emptyLabel={notAsked}
        options={optionsOf(labels, 'riskLevel')}
      />
      <SelectField
        name="ageBand"
        label={terms.ageBand}
        emptyLabel={notAsked}
        options={[...optionsOf(labels, 'ageBand'), ...missing]}
      />
      <SelectField
        name="gender"
        label={labels.title('gender')}
        emptyLabel={notAsked}
        options={[...optionsOf(labels, 'gender'), ...missing]}
      />
      <SelectField
        name="citizenships"
        label={t('citizenships')}
        emptyLabel={notAsked}
        options={[...countries, ...missing]}
      />
      <PlaceFields
        places={{
          countries,
          regions: nearRegionOptions(labels),
          missing,
          notAsked,
          regionHint: t('placeHint'),
        }}
        countryName="country"
        countryLabel={t('country')}
        regionName="region"
        regionLabel={t('region')}
        country=""
        region=""
      />
      <Disclosure summary={labels.title('exploitationType')}>
        <ChoiceField
          name="exploitationTypes"
          legend={labels.title('exploitationType')}
          options={optionsOf(labels, 'exploitationType')}
          {...many}
        />
      </Disclosure>
      <Disclosure summary={labels.title('vulnerability')}>
        <ChoiceField
          name="vulnerabilities"
          legend={labels.title('vulnerability')}
          options={optionsOf(labels, 'vulnerability')}
          {...many}
        />
      </Disclosure>
      <Disclosure summary={terms.languages}>
        <ChoiceField
          name="languages"
          legend={terms.languages}
          options={optionsOf(labels, 'language')}
          {...many}
        />
      </Disclosure>
      <ScreenedTextField name="words" label={t('words')} hint={t('wordsHint')} rows={5} />
    </>
  );
}
