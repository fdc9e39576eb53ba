import { getTranslations } from 'next-intl/server';
import { missingOptions } from '@/components/cases/options';
import { ChoiceField } from '@/components/ui/choice-field';
import { SelectField } from '@/components/ui/select-field';
import type { ListName } from '@/lib/vocabulary/lists';
import { severalChoices, singleChoices } from './choices';
import type { FormFrame } from './form-frame';

interface CodedFieldProps {
  frame: FormFrame;
  list: ListName;
  name: string;
  label: string;
  hint?: string | undefined;
}

/** A question with several answers from a list. Nothing ticked: not asked. */
export function MultiCodeField({ frame: { labels, values }, list, name, label }: CodedFieldProps) {
  const chosen = values[name] ?? [];
  return (
    <ChoiceField
      name={name}
      legend={label}
      options={severalChoices(labels, list, chosen)}
      exclusive={missingOptions(labels)}
      multiple
      columns
      defaultValue={chosen}
    />
  );
}

/** A question with one answer from a list. Empty: not asked. */
export function SingleCodeField({ frame, list, name, label, hint }: CodedFieldProps) {
  const { labels, values, base } = frame;
  const chosen = values[name]?.[0] ?? '';
  // A recorded consent can be changed, not unsaid: the newest holds.
  const isRecorded = list === 'consentState' && base?.[name] !== undefined;
  return (
    <SelectField
      name={name}
      label={label}
      {...(hint && { hint })}
      {...(list !== 'datasource' && !isRecorded && { emptyLabel: labels.missing('X_NotAsked') })}
      options={singleChoices(labels, list, chosen)}
      defaultValue={chosen}
    />
  );
}

/** Citizenships offered as boxes; any other through the list below them. */
const commonCitizenships = ['KP', 'CN', 'KR'];

/** Citizenships: the frequent ones and those chosen already as boxes, one more from the list of all countries. */
export async function CitizenshipFields({ frame, label }: { frame: FormFrame; label: string }) {
  const t = await getTranslations('cases.form');
  const { countries, missing } = frame.places;
  const chosen = frame.values['person.citizenships'] ?? [];
  const boxes = countries.filter(({ value }) => commonCitizenships.includes(value) || chosen.includes(value));
  return (
    <div className="grid gap-3">
      <ChoiceField
        name="person.citizenships"
        legend={label}
        options={boxes}
        exclusive={missing}
        multiple
        columns
        defaultValue={chosen}
      />
      <SelectField
        name="person.otherCitizenship"
        label={t('otherCitizenship')}
        emptyLabel="–"
        options={countries.filter((option) => !boxes.includes(option))}
        defaultValue={frame.values['person.otherCitizenship']?.[0] ?? ''}
      />
    </div>
  );
}
