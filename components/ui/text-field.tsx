'use client';

import type { ComponentProps } from 'react';
import { controlClasses } from './control-classes';
import { describedBy, Field } from './field';
import { useFieldState } from './form-context';

interface TextFieldProps extends ComponentProps<'input'> {
  name: string;
  label: string;
  hint?: string;
}

/** A labelled one-line input. */
export function TextField({ name, label, hint, defaultValue, ...props }: TextFieldProps) {
  const { errorKey, typed } = useFieldState(name);
  return (
    <Field name={name} label={label} hint={hint} errorKey={errorKey}>
      <input
        id={name}
        name={name}
        className={controlClasses}
        defaultValue={typed?.[0] ?? defaultValue}
        aria-invalid={errorKey !== undefined || undefined}
        aria-describedby={describedBy(name, hint, errorKey)}
        {...props}
      />
    </Field>
  );
}
