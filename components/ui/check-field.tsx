'use client';

import { useFieldState } from './form-context';
import { useErrorText } from './use-error-text';

/** One box to tick. */
export function CheckField({ name, label }: { name: string; label: string }) {
  const { errorKey, typed } = useFieldState(name);
  const errorText = useErrorText();
  return (
    <div className="grid gap-1">
      {errorKey !== undefined && (
        <p id={`${name}-error`} className="text-danger font-medium">
          {errorText.ofField(errorKey)}
        </p>
      )}
      <label className="flex min-h-8 items-start gap-3">
        <input
          type="checkbox"
          id={name}
          name={name}
          defaultChecked={(typed?.length ?? 0) > 0}
          aria-invalid={errorKey !== undefined || undefined}
          aria-describedby={errorKey === undefined ? undefined : `${name}-error`}
          className="accent-accent mt-0.5 size-5 shrink-0"
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
