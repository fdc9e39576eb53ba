import { missingOptions, optionsOf } from '@/components/cases/options';
import type { Option } from '@/components/ui/option';
import type { Labels } from '@/i18n/labels';
import { isMissing } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';

/** Lists without "not known": something has to be said, or nothing. */
const withoutMissing: readonly ListName[] = ['datasource', 'consentState', 'routeRole'];

/** Options, and after them those chosen codes that are not offered any more: a form never drops what is recorded. */
function withChosen(labels: Labels, list: ListName, options: Option[], chosen: readonly string[]): Option[] {
  const others = chosen.filter(
    (code) => code !== '' && !isMissing(code) && !options.some(({ value }) => value === code),
  );
  return [...options, ...others.map((value) => ({ value, label: labels.of(list, value) }))];
}

/** What can be answered to a question with one answer. */
export function singleChoices(labels: Labels, list: ListName, chosen: string): Option[] {
  const offered = optionsOf(labels, list).filter(
    // Nothing recorded is "not asked"; an expiry is nobody's answer. Both stay where they are recorded.
    ({ value }) => list !== 'consentState' || !['NotAsked', 'Expired'].includes(value),
  );
  return [
    ...withChosen(labels, list, offered, [chosen]),
    ...(withoutMissing.includes(list) ? [] : missingOptions(labels)),
  ];
}

/** What can be answered to a question with several answers; the missing codes stand apart. */
export function severalChoices(labels: Labels, list: ListName, chosen: readonly string[]): Option[] {
  return withChosen(labels, list, optionsOf(labels, list), chosen);
}
