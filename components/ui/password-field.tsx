'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { controlClasses } from './control-classes';
import { describedBy, Field } from './field';
import { useFieldState } from './form-context';

interface PasswordFieldProps {
  name: string;
  label: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
}

/** A labelled password input whose content can be shown. It is never sent back to the page. */
export function PasswordField({ name, label, hint, autoComplete }: PasswordFieldProps) {
  const t = useTranslations('frame');
  const { errorKey } = useFieldState(name);
  const [isShown, setShown] = useState(false);
  const toggle = isShown ? t('hidePassword') : t('showPassword');
  return (
    <Field name={name} label={label} hint={hint} errorKey={errorKey}>
      <div className="flex gap-2">
        <input
          id={name}
          name={name}
          type={isShown ? 'text' : 'password'}
          className={controlClasses}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
          aria-invalid={errorKey !== undefined || undefined}
          aria-describedby={describedBy(name, hint, errorKey)}
        />
        <button
          type="button"
          aria-label={`${toggle}: ${label}`}
          onClick={() => setShown(!isShown)}
          className="border-edge bg-raised text-ink hover:bg-sunken noscript:hidden min-h-11 shrink-0 items-center rounded-md border px-3 inline-flex"
        >
          {toggle}
        </button>
      </div>
    </Field>
  );
}
