import { ChoiceField } from '@/components/ui/choice-field';
import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';
import type { ListName } from '@/lib/vocabulary/lists';
import { missingOptions, optionsOf } from './options';

interface CodedFieldProps {
  labels: Labels;
  list: ListName;
  name: string;
  /** The question, where it differs from the list's own title. */
  label?: string;
}

/** A question with several answers from a list. Nothing ticked: not asked. */
export function MultiCodeField({
  labels,
  list,
  name,
  label,
  chosen = [],
}: CodedFieldProps & { chosen?: readonly string[] | undefined }) {
  return (
    <ChoiceField
      name={name}
      legend={label ?? labels.title(list)}
      options={optionsOf(labels, list)}
      exclusive={missingOptions(labels)}
      multiple
      columns
      defaultValue={chosen}
    />
  );
}

/** A question with one answer from a list. Empty: not asked. */
export function SingleCodeField({
  labels,
  list,
  name,
  label,
  chosen,
}: CodedFieldProps & { chosen?: string | null | undefined }) {
  return (
    <SelectField
      name={name}
      label={label ?? labels.title(list)}
      emptyLabel={labels.missing('X_NotAsked')}
      options={[...optionsOf(labels, list), ...missingOptions(labels)]}
      defaultValue={chosen ?? ''}
    />
  );
}
