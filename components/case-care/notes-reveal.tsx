'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useBriefLook } from '@/components/ui/use-brief-look';
import { useErrorText } from '@/components/ui/use-error-text';

/** A note in words, ready to show. */
export interface ShownNote {
  id: string;
  text: string;
  /** Who wrote it and when. */
  origin: string;
  /** That it is struck through and why; null where it stands. */
  struck: string | null;
}

export interface RevealedNotes {
  notes: ShownNote[];
  errorCode: string | null;
}

interface NotesRevealProps {
  code: string;
  action: (previous: RevealedNotes | null, data: FormData) => Promise<RevealedNotes | null>;
}

/** Notes stay hidden until someone asks for them, which is recorded; they hide again by themselves. */
export function NotesReveal({ code, action }: NotesRevealProps) {
  const t = useTranslations('caseCare.notes');
  const errorText = useErrorText();
  const { shown, ask, isPending, hide } = useBriefLook(action);

  if (shown && shown.errorCode === null) {
    return (
      <div className="grid justify-items-start gap-3">
        <ol className="divide-line grid w-full divide-y">
          {shown.notes.map((note) => (
            <li key={note.id} className="grid gap-1 py-3">
              <span className="text-soft text-sm">{note.origin}</span>
              {note.struck !== null && <span className="text-warn text-sm font-medium">{note.struck}</span>}
              <p
                className={
                  note.struck === null ? 'whitespace-pre-wrap' : 'text-soft whitespace-pre-wrap line-through'
                }
              >
                {note.text === '' ? t('emptied') : note.text}
              </p>
            </li>
          ))}
        </ol>
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
        {t('show')}
      </Button>
      <p className="text-soft text-sm">{t('showHint')}</p>
    </form>
  );
}
