import { getTranslations } from 'next-intl/server';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { FormFrame } from './form-frame';

interface DateFieldsProps {
  frame: FormFrame;
  name: string;
  legend: string;
}

/** Months by their names in the reader's language. */
function monthOptions(locale: string) {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: format.format(new Date(Date.UTC(2000, index, 1))),
  }));
}

/** When something happened, as roughly as it is known: a year, a month of it, a range of years, or why there is none. */
export async function DateFields({ frame, name, legend }: DateFieldsProps) {
  const t = await getTranslations('drafts.date');
  const { labels, values, places } = frame;
  const typed = (part: string) => values[`${name}.${part}`]?.[0] ?? '';
  const year = (part: 'year' | 'yearTo') => (
    <TextField
      name={`${name}.${part}`}
      label={t(part)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      defaultValue={typed(part)}
    />
  );
  return (
    <fieldset className="min-w-0" aria-describedby={`${name}-about`}>
      <legend className="font-medium">{legend}</legend>
      <p id={`${name}-about`} className="text-soft mb-2 text-sm">
        {t('hint')}
      </p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {year('year')}
        <SelectField
          name={`${name}.month`}
          label={t('month')}
          emptyLabel="–"
          options={monthOptions(labels.locale)}
          defaultValue={typed('month')}
        />
        {year('yearTo')}
        <SelectField
          name={`${name}.missing`}
          label={t('missing')}
          emptyLabel={places.notAsked}
          options={places.missing}
          defaultValue={typed('missing')}
        />
      </div>
    </fieldset>
  );
}
