import { getTranslations } from 'next-intl/server';
import { countryOptions, missingOptions, nearRegionOptions } from '@/components/cases/options';
import { getLabels, type Labels } from '@/i18n/labels';
import type { FormValues } from '@/lib/cases/form-input';
import { isCountry, regionsOf } from '@/lib/vocabulary/places';
import type { Places } from './place-fields';
import { getTerms, type Terms } from './terms';

/** What every field of a draft's page is drawn from. */
export interface FormFrame {
  labels: Labels;
  terms: Terms;
  places: Places;
  values: FormValues;
  /** The recorded answers, where a case is changed. */
  base: FormValues | null;
}

/** Regions of the near countries and of every country that is chosen already. */
function regionsFor(labels: Labels, values: FormValues): Places['regions'] {
  const near = nearRegionOptions(labels);
  const chosen = Object.entries(values)
    .filter(([name]) => /country$/iu.test(name))
    .flatMap(([, codes]) => codes)
    .filter((code) => isCountry(code) && !(code in near));
  const option = (value: string) => ({ value, label: labels.of('region', value) });
  return { ...near, ...Object.fromEntries(chosen.map((code) => [code, regionsOf(code).map(option)])) };
}

/** Loads the words and places for a form with these values. */
export async function getFormFrame(values: FormValues, base: FormValues | null): Promise<FormFrame> {
  const [labels, terms, form] = await Promise.all([getLabels(), getTerms(), getTranslations('cases.form')]);
  const places = {
    countries: countryOptions(labels),
    regions: regionsFor(labels, values),
    missing: missingOptions(labels),
    notAsked: labels.missing('X_NotAsked'),
    regionHint: form('regionHint'),
  };
  return { labels, terms, places, values, base };
}
