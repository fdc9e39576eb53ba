'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useErrorText } from '@/components/ui/use-error-text';

interface NarrativeRevealProps {
  code: string;
  action: (previous: Revealed | null, data: FormData) => Promise<Revealed | null>;
}

export interface Revealed {
  text: string | null;
  errorCode: string | null;
}

/** Revealed text hides itself again after this long. */
const hideAfterMs = 2 * 60_000;

/** The account stays hidden until someone asks for it, which is recorded; it hides again by itself. */
export function NarrativeReveal({ code, action }: NarrativeRevealProps) {
  const t = useTranslations('cases.page');
  const errorText = useErrorText();
  const [revealed, dispatch, pending] = useActionState(action, null);
  const [hidden, setHidden] = useState<Revealed | null>(null);
  const shown = revealed !== null && revealed !== hidden ? revealed : null;

  useEffect(() => {
    if (!shown) return undefined;
    const timer = window.setTimeout(() => setHidden(shown), hideAfterMs);
    return () => window.clearTimeout(timer);
  }, [shown]);

  if (shown?.text) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="whitespace-pre-wrap">{shown.text}</p>
        <Button type="button" kind="secondary" onClick={() => setHidden(shown)}>
          {t('hide')}
        </Button>
      </div>
    );
  }
  return (
    <form action={dispatch} className="grid justify-items-start gap-2">
      <input type="hidden" name="code" value={code} />
      {shown?.errorCode && <p className="text-danger">{errorText.ofCode(shown.errorCode)}</p>}
      <Button kind="secondary" aria-disabled={pending || undefined}>
        {t('reveal')}
      </Button>
      <p className="text-soft text-sm">{t('revealHint')}</p>
    </form>
  );
}
