'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { FormAnswer } from '@/lib/http/form-answer';
import { useErrorText } from './use-error-text';

interface ErrorSummaryProps {
  answer: FormAnswer;
  labels: Record<string, string>;
}

/**
 * What went wrong with a form, on top of it, with a link to each field (GOV.UK error summary). Takes focus when it
 * appears and says so in the title.
 */
export function ErrorSummary({ answer, labels }: ErrorSummaryProps) {
  const t = useTranslations('errors');
  const errorText = useErrorText();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.focus();
    const title = document.title;
    document.title = `${t('titlePrefix')} ${title}`;
    return () => {
      document.title = title;
    };
  }, [t]);

  const fields = Object.entries(answer.fields);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="border-danger bg-raised rounded-lg border-2 p-4 sm:p-5"
    >
      <h2 className="text-lg font-semibold">{t('summaryTitle')}</h2>
      <p className="mt-1">{errorText.ofCode(answer.code)}</p>
      {answer.reference && (
        <p className="text-soft mt-1">{t('reference', { reference: answer.reference })}</p>
      )}
      {fields.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {fields.map(([name, key]) => (
            <li key={name}>
              <a href={`#${name}`} className="text-danger font-medium underline underline-offset-4">
                {labels[name] ? `${labels[name]}: ${errorText.ofField(key)}` : errorText.ofField(key)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
