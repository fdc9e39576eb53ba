'use client';

import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { useErrorText } from './use-error-text';

interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  errorKey?: string | undefined;
  children: ReactNode;
}

/** Ids that tie a control to its hint and error; for `aria-describedby`. */
export function describedBy(
  name: string,
  hint: string | undefined,
  errorKey: string | undefined,
): string | undefined {
  return [hint && `${name}-hint`, errorKey && `${name}-error`].filter(Boolean).join(' ') || undefined;
}

/** A label, hint and error around one control with the id `name`. */
export function Field({ name, label, hint, errorKey, children }: FieldProps) {
  const errorText = useErrorText();
  return (
    <div
      className={classNames(
        'grid min-w-0 content-start gap-1.5',
        errorKey !== undefined && 'border-danger border-s-4 ps-4',
      )}
    >
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
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
      {children}
    </div>
  );
}
