'use client';

import type { FormEvent } from 'react';
import { classNames } from './class-names';
import { describedBy } from './field';
import { useFieldState } from './form-context';
import type { Option } from './option';
import { useErrorText } from './use-error-text';

interface ChoiceFieldProps {
  name: string;
  legend: string;
  hint?: string;
  options: Option[];
  /** Answers that stand alone: choosing one clears the others, and the other way round. */
  exclusive?: Option[];
  multiple?: boolean;
  defaultValue?: readonly string[];
  columns?: boolean;
}

/** Radio buttons or checkboxes under one question. Works without script; the server checks the exclusive answers. */
export function ChoiceField({
  name,
  legend,
  hint,
  options,
  exclusive = [],
  multiple = false,
  defaultValue = [],
  columns = false,
}: ChoiceFieldProps) {
  const { errorKey, typed } = useFieldState(name);
  const errorText = useErrorText();
  const chosen = typed ?? defaultValue;

  function keepExclusive(event: FormEvent<HTMLFieldSetElement>) {
    const changed = event.target;
    if (!multiple || !(changed instanceof HTMLInputElement) || !changed.checked) return;
    const stands = exclusive.some(({ value }) => value === changed.value);
    for (const box of event.currentTarget.querySelectorAll<HTMLInputElement>(
      `input[name="${CSS.escape(name)}"]`,
    )) {
      const other = exclusive.some(({ value }) => value === box.value);
      if (box !== changed && (stands || other)) box.checked = false;
    }
  }

  const choice = ({ value, label, hint: more }: Option) => (
    <label key={value} className="flex min-h-8 items-start gap-3 py-1">
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name={name}
        value={value}
        defaultChecked={chosen.includes(value)}
        className="accent-accent mt-0.5 size-5 shrink-0"
      />
      <span>
        {label}
        {more && <span className="text-soft block text-sm">{more}</span>}
      </span>
    </label>
  );

  return (
    <fieldset
      id={name}
      tabIndex={-1}
      onChange={keepExclusive}
      className={classNames('grid gap-1', errorKey !== undefined && 'border-danger border-s-4 ps-3')}
      aria-describedby={describedBy(name, hint, errorKey)}
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className="text-soft text-sm">
          {hint}
        </p>
      )}
      {errorKey && (
        <p id={`${name}-error`} className="text-danger font-medium">
          {errorText.ofField(errorKey)}
        </p>
      )}
      <div className={classNames('grid gap-x-6', columns && 'sm:grid-cols-2')}>{options.map(choice)}</div>
      {exclusive.length > 0 && (
        <div className="border-line mt-1 flex flex-wrap gap-x-6 border-t pt-1">{exclusive.map(choice)}</div>
      )}
    </fieldset>
  );
}
