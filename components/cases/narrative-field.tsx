'use client';

import { useMessages, useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { useFieldState } from '@/components/ui/form-context';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { screenOrBlock } from '@/lib/privacy/screening/screen';

interface NarrativeFieldProps {
  name: string;
  label: string;
  hint: string;
}

/**
 * The one free text of the form, checked for identifiers while it is typed. The server checks again and refuses; this
 * only tells early and kindly. The screener's word lists are fetched when someone begins to write, not before.
 */
export function NarrativeField({ name, label, hint }: NarrativeFieldProps) {
  const t = useTranslations('cases.form');
  const { cases } = useMessages();
  const { typed, errorKey } = useFieldState(name);
  const [text, setText] = useState(typed?.[0] ?? '');
  const [screen, setScreen] = useState<typeof screenOrBlock | null>(null);
  const settled = useDeferredValue(text);
  const findings = useMemo(() => screen?.(settled).findings ?? [], [screen, settled]);
  const kinds: Record<string, string> = cases.form.kinds;
  const isSoft = findings.length > 0 && findings.every(({ severity }) => severity === 'soft');

  async function loadScreener() {
    const loaded = await import('@/lib/privacy/screening/screen');
    setScreen(() => loaded.screenOrBlock);
  }

  return (
    <div className="grid gap-2">
      <TextAreaField
        name={name}
        label={label}
        hint={hint}
        rows={8}
        value={text}
        onFocus={() => void loadScreener()}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status" className="text-sm">
        {screen !== null && findings.length === 0 && settled !== '' && (
          <p className="text-ok">{t('screeningClear')}</p>
        )}
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
      {(isSoft || errorKey === 'confirmText') && (
        <label className="flex min-h-8 items-start gap-3">
          <input type="checkbox" name={`${name}Confirmed`} className="accent-accent mt-0.5 size-5 shrink-0" />
          <span>{t('narrativeConfirm')}</span>
        </label>
      )}
    </div>
  );
}
