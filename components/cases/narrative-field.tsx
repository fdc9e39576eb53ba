'use client';

import { useMessages, useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { useFieldState } from '@/components/ui/form-context';
import { TextAreaField } from '@/components/ui/text-area-field';
import { screenOrBlock } from '@/lib/privacy/screening/screen';

interface NarrativeFieldProps {
  name: string;
  label: string;
  hint: string;
}

/**
 * The one free text of the form, checked for identifiers while it is typed. The server checks again and refuses; this
 * only tells early and kindly.
 */
export function NarrativeField({ name, label, hint }: NarrativeFieldProps) {
  const t = useTranslations('cases.form');
  const { cases } = useMessages();
  const { typed } = useFieldState(name);
  const [text, setText] = useState(typed?.[0] ?? '');
  const settled = useDeferredValue(text);
  const findings = useMemo(() => screenOrBlock(settled).findings, [settled]);
  const kinds: Record<string, string> = cases.form.kinds;

  return (
    <div className="grid gap-2">
      <TextAreaField
        name={name}
        label={label}
        hint={hint}
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status" className="text-sm">
        {findings.length === 0 && settled !== '' && <p className="text-ok">{t('screeningClear')}</p>}
        {findings.length > 0 && (
          <ul className="text-danger grid gap-1 font-medium">
            {findings.map(({ kind, start, end }) => (
              <li key={`${start}-${end}`}>
                {t('screeningFound', { kind: kinds[kind] ?? kind, text: settled.slice(start, end) })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
