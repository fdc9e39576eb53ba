import type { Labels } from '@/i18n/labels';
import type { FormValues } from '@/lib/cases/form-input';

/** A rough date as it is read: "March 2019", "2018–2020", "Not known"; null: not asked. What is unusable as typed. */
export function dateWords(labels: Labels, values: FormValues, name: string): string | null {
  const part = (key: string) => values[`${name}.${key}`]?.[0] ?? '';
  const [year, month, yearTo, missing] = [part('year'), part('month'), part('yearTo'), part('missing')];
  if (missing !== '') return labels.missing(missing);
  if (year === '') return null;
  if (yearTo !== '') return `${year}–${yearTo}`;
  const isUsable = /^\d{4}$/u.test(year) && /^(?:[1-9]|1[0-2])$/u.test(month);
  if (!isUsable) return month === '' ? year : `${year}, ${month}`;
  const format = new Intl.DateTimeFormat(labels.locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(Number(year), Number(month) - 1, 1)));
}
