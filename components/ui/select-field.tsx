'use client';

import type { ComponentProps } from 'react';
import { controlClasses } from './control-classes';
import { describedBy, Field } from './field';
import { useFieldState } from './form-context';
import type { Option, OptionGroup } from './option';

interface SelectFieldProps extends ComponentProps<'select'> {
  name: string;
  label: string;
  hint?: string;
  /** First, empty choice; without it the first option is chosen. */
  emptyLabel?: string;
  options?: Option[];
  groups?: OptionGroup[];
}

function Options({ options }: { options: Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** A labelled native select. */
export function SelectField({
  name,
  label,
  hint,
  emptyLabel,
  options = [],
  groups = [],
  defaultValue,
  ...props
}: SelectFieldProps) {
  const { errorKey, typed } = useFieldState(name);
  return (
    <Field name={name} label={label} hint={hint} errorKey={errorKey}>
      <select
        id={name}
        name={name}
        className={controlClasses}
        defaultValue={typed?.[0] ?? defaultValue}
        aria-invalid={errorKey !== undefined || undefined}
        aria-describedby={describedBy(name, hint, errorKey)}
        {...props}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
