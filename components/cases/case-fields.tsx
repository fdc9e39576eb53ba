import { getMessages, getTranslations } from 'next-intl/server';
import { NextIntlClientProvider } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Labels } from '@/i18n/labels';
import type { CaseAnswers } from '@/lib/cases/answers';
import { MultiCodeField, SingleCodeField } from './coded-field';
import { ConsentFields } from './consent-fields';
import { FormSection } from './form-section';
import { countryOptions, missingOptions, nearRegionOptions } from './options';
import { LureFields, PatternFields } from './pattern-fields';
import { PersonFields } from './person-fields';
import { PlaceFields } from './place-fields';
import { NarrativeChoice } from './narrative-choice';

interface CaseFieldsProps {
  labels: Labels;
  answers?: CaseAnswers;
  hasNarrative?: boolean;
}

/** Every question about a case, from consent to the account, which comes last. */
export async function CaseFields({ labels, answers, hasNarrative = false }: CaseFieldsProps) {
  const [t, { cases, errors, frame, screening }] = await Promise.all([getTranslations('cases.form'), getMessages()]);
  const episode = answers?.episodes[0];
  const at = 'episodes.0.';
  const places = {
    countries: countryOptions(labels),
    regions: nearRegionOptions(labels),
    missing: missingOptions(labels),
  };
  return (
    <NextIntlClientProvider messages={{ cases, errors, frame, screening }}>
      <Notice tone="warn" title={t('neverTitle')}>
        {t('neverText')}
      </Notice>
      <FormSection title={t('sections.consent')}>
        <ConsentFields labels={labels} consents={answers?.consents} />
      </FormSection>
      <FormSection title={t('sections.person')}>
        <PersonFields labels={labels} person={answers?.person} places={places} />
      </FormSection>
      <FormSection title={t('sections.patterns')}>
        <PatternFields labels={labels} episode={episode} />
      </FormSection>
      <FormSection title={t('sections.lure')}>
        <LureFields labels={labels} episode={episode} />
      </FormSection>
      <FormSection title={t('sections.control')}>
        <MultiCodeField
          labels={labels}
          list="acquisitionMode"
          name={`${at}acquisitionModes`}
          chosen={episode?.acquisitionModes}
        />
        <SingleCodeField
          labels={labels}
          list="timesSold"
          name={`${at}timesSold`}
          chosen={episode?.timesSold}
        />
        <MultiCodeField
          labels={labels}
          list="meansOfControl"
          name={`${at}meansOfControl`}
          chosen={episode?.meansOfControl}
        />
      </FormSection>
      <FormSection title={t('sections.place')}>
        <PlaceFields
          {...places}
          countryName={`${at}exploitationCountry`}
          countryLabel={t('exploitationCountry')}
          regionName={`${at}exploitationRegion`}
          regionLabel={t('exploitationRegion')}
          regionHint={t('regionHint')}
          notAsked={labels.missing('X_NotAsked')}
          country={episode?.exploitationCountry ?? null}
          region={episode?.exploitationRegion ?? null}
        />
        <MultiCodeField labels={labels} list="venue" name={`${at}venues`} chosen={episode?.venues} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SingleCodeField
            labels={labels}
            list="ageBand"
            name={`${at}ageBandAtExploitation`}
            label={t('ageAtExploitation')}
            chosen={episode?.ageBandAtExploitation}
          />
          <SingleCodeField
            labels={labels}
            list="duration"
            name={`${at}durationBand`}
            chosen={episode?.durationBand}
          />
        </div>
      </FormSection>
      <FormSection title={t('sections.situation')}>
        <div className="grid gap-4 sm:grid-cols-3">
          <SingleCodeField labels={labels} list="riskLevel" name="riskLevel" chosen={answers?.riskLevel} />
          <SingleCodeField
            labels={labels}
            list="traffickingStatus"
            name="traffickingStatus"
            chosen={answers?.traffickingStatus}
          />
          <SingleCodeField
            labels={labels}
            list="statusDecidedBy"
            name="statusDecidedBy"
            chosen={answers?.statusDecidedBy}
          />
        </div>
        <MultiCodeField
          labels={labels}
          list="vulnerability"
          name="vulnerabilities"
          chosen={answers?.vulnerabilities}
        />
        <MultiCodeField
          labels={labels}
          list="serviceType"
          name="needs"
          label={t('needs')}
          chosen={answers?.needs}
        />
      </FormSection>
      <FormSection title={t('sections.narrative')}>
        <NarrativeChoice hasNarrative={hasNarrative} />
      </FormSection>
    </NextIntlClientProvider>
  );
}
