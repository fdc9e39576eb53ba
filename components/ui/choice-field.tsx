'use client';

import { type FormEvent, useState } from 'react';
import { ChoiceInput } from './choice-input';
import { ChoiceSearch } from './choice-search';
import { classNames } from './class-names';
import { describedBy } from './field';
import { useFieldState } from './form-context';
import { matchesText } from './match-text';
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

/** Longer lists get a search box. */
const searchAbove = 10;

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
  const [search, setSearch] = useState('');
  const chosen = typed ?? defaultValue;
  const shown = new Set(options.filter(({ label }) => matchesText(label, search)));

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

  const choice = (option: Option, index: number) => (
    <ChoiceInput
      key={option.value}
      // The error summary leads to the first choice.
      id={index === 0 ? name : undefined}
      name={name}
      option={option}
      multiple={multiple}
      isChosen={chosen.includes(option.value)}
      isHidden={search !== '' && index < options.length && !shown.has(option)}
    />
  );

  return (
    <fieldset
      onChange={keepExclusive}
      className={classNames('grid min-w-0', errorKey !== undefined && 'border-danger border-s-4 ps-4')}
      aria-describedby={describedBy(name, hint, errorKey)}
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className="text-soft mb-1 text-sm">
          {hint}
        </p>
      )}
      {errorKey && (
        <p id={`${name}-error`} className="text-danger mb-1 font-medium">
          {errorText.ofField(errorKey)}
        </p>
      )}
      {options.length > searchAbove && (
        <ChoiceSearch
          of={legend}
          typed={search}
          onType={setSearch}
          shown={shown.size}
          total={options.length}
        />
      )}
      <div className={classNames('grid gap-x-6', columns && 'sm:grid-cols-2')}>{options.map(choice)}</div>
      {exclusive.length > 0 && (
        <div className="border-line mt-1 flex flex-wrap gap-x-6 border-t pt-1">
          {exclusive.map((option, index) => choice(option, options.length + index))}
        </div>
      )}
    </fieldset>
  );
}
