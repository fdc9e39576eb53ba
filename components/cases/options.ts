import type { Labels } from '@/i18n/labels';
import type { Option } from '@/components/ui/option';
import { enterableCodes, missingCodes } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';
import { countryCodes, regionsOf } from '@/lib/vocabulary/places';

/** The codes of a list as choices with their help, in list order. */
export function optionsOf(labels: Labels, list: ListName): Option[] {
  return enterableCodes(list).map((value) => {
    const hint = labels.help(list, value);
    return { value, label: labels.of(list, value), ...(hint && { hint }) };
  });
}

/** "Not known" and "prefers not to say", which stand alone. */
export function missingOptions(labels: Labels): Option[] {
  return missingCodes.map((value) => ({ value, label: labels.missing(value) }));
}

/** Countries of the routes Rowan began with; they come first, and their regions can be chosen on screen. */
export const nearCountries = ['KP', 'CN', 'KR', 'MN', 'VN', 'LA', 'TH', 'MM', 'KH', 'RU'] as const;

/** All countries, the near ones first, the rest by name in the reader's language. */
export function countryOptions(labels: Labels): Option[] {
  const option = (value: string) => ({ value, label: labels.of('country', value) });
  const near: readonly string[] = nearCountries;
  const rest = countryCodes.filter((code) => !near.includes(code)).map(option);
  const order = new Intl.Collator(labels.locale);
  return [...near.map(option), ...rest.toSorted((a, b) => order.compare(a.label, b.label))];
}

/** First-level regions of the near countries, by country. */
export function nearRegionOptions(labels: Labels): Record<string, Option[]> {
  return Object.fromEntries(
    nearCountries.map((country) => [
      country,
      regionsOf(country).map((value) => ({ value, label: labels.of('region', value) })),
    ]),
  );
}
