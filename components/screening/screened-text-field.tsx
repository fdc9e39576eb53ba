'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { useFieldState } from '@/components/ui/form-context';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { Finding, FindingKind } from '@/lib/privacy/screening/finding';
import type { EditScreener } from '@/lib/privacy/screening/screen-edits';

interface ScreenedTextFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  rows?: number;
}

/**
 * A box for free text, checked for identifiers while it is typed. The server checks again and refuses; this only tells
 * early and kindly. The screener's word lists are fetched when someone begins to write, not before. Where a finding may
 * be harmless, `<name>Confirmed` says that the person has looked.
 */
export function ScreenedTextField({ name, label, hint, rows = 8 }: ScreenedTextFieldProps) {
  const t = useTranslations('screening');
  const { typed, errorKey } = useFieldState(name);
  const [text, setText] = useState(typed?.[0] ?? '');
  const [screen, setScreen] = useState<EditScreener | null>(null);
  const settled = useDeferredValue(text);
  const findings = useMemo(() => (screen ? findingsOf(screen, settled) : []), [screen, settled]);
  const isSoft = findings.length > 0 && findings.every(({ severity }) => severity === 'soft');

  async function loadScreener() {
    if (screen) return;
    const { createEditScreener } = await import('@/lib/privacy/screening/screen-edits');
    setScreen(() => createEditScreener());
  }

  return (
    <div className="grid gap-2">
      <TextAreaField
        name={name}
        label={label}
        hint={hint}
        rows={rows}
        value={text}
        onFocus={() => void loadScreener()}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status" className="grid gap-1 text-sm">
        {screen !== null && findings.length === 0 && settled !== '' && (
          <p className="text-ok">{t('clear')}</p>
        )}
        {findings.length > 0 && <p>{t(isSoft ? 'confirm' : 'refuse')}</p>}
        {findings.length > 0 && (
          <ul className="text-danger grid gap-1 font-medium">
            {findings.map(({ kind, start, end }) => (
              <li key={`${start}-${end}`}>
                {t('found', { kind: t(`kinds.${kind}`), text: settled.slice(start, end) })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {(isSoft || errorKey === 'confirmText') && (
        <label className="flex min-h-8 items-start gap-3">
          <input type="checkbox" name={`${name}Confirmed`} className="accent-accent mt-0.5 size-5 shrink-0" />
          <span>{t('confirmBox')}</span>
        </label>
      )}
    </div>
  );
}

const failed: FindingKind = 'screenerFailed';

/** A screener that breaks says so over the whole text; the server decides in any case. */
function findingsOf(screen: EditScreener, text: string): Finding[] {
  try {
    return screen(text).findings;
  } catch {
    return [{ kind: failed, severity: 'hard', start: 0, end: text.length, confidence: 'high' }];
  }
}
