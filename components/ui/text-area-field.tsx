'use client';

import type { ComponentProps } from 'react';
import { controlClasses } from './control-classes';
import { describedBy, Field } from './field';
import { useFieldState } from './form-context';

interface TextAreaFieldProps extends ComponentProps<'textarea'> {
  name: string;
  label: string;
  hint?: string | undefined;
}

/** A labelled box for several lines. */
export function TextAreaField({ name, label, hint, defaultValue, rows = 4, ...props }: TextAreaFieldProps) {
  const { errorKey, typed } = useFieldState(name);
  return (
    <Field name={name} label={label} hint={hint} errorKey={errorKey}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        className={controlClasses}
        defaultValue={typed?.[0] ?? defaultValue}
        aria-invalid={errorKey !== undefined || undefined}
        aria-describedby={describedBy(name, hint, errorKey)}
        {...props}
      />
    </Field>
  );
}
