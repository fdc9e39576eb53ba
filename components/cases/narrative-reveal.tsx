'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useBriefLook } from '@/components/ui/use-brief-look';
import { useErrorText } from '@/components/ui/use-error-text';

interface NarrativeRevealProps {
  code: string;
  action: (previous: Revealed | null, data: FormData) => Promise<Revealed | null>;
}

export interface Revealed {
  text: string | null;
  errorCode: string | null;
}

/** The account stays hidden until someone asks for it, which is recorded; it hides again by itself. */
export function NarrativeReveal({ code, action }: NarrativeRevealProps) {
  const t = useTranslations('cases.page');
  const errorText = useErrorText();
  const { shown, ask, isPending, hide } = useBriefLook(action);

  if (shown?.text) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="whitespace-pre-wrap">{shown.text}</p>
        <Button type="button" kind="secondary" onClick={hide}>
          {t('hide')}
        </Button>
      </div>
    );
  }
  return (
    <form action={ask} className="grid justify-items-start gap-2">
      <input type="hidden" name="code" value={code} />
      {shown?.errorCode && <p className="text-danger">{errorText.ofCode(shown.errorCode)}</p>}
      <Button kind="secondary" aria-disabled={isPending || undefined}>
        {t('reveal')}
      </Button>
      <p className="text-soft text-sm">{t('revealHint')}</p>
    </form>
  );
}
