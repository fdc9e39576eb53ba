'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, type ButtonKind } from '@/components/ui/button';
import { type Decision, decisionKeyOf } from './decision-key';

/** What can be decided, in words: the button, and what follows from it. */
export interface DecisionWords {
  decision: Decision;
  label: string;
  consequence: string;
  kind: ButtonKind;
}

const typedInto = 'input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable]';

/**
 * The keys a, r and d: each opens a confirmation that says what follows, inside of the form it sends. For whoever has
 * not switched shortcuts off; never while someone types.
 */
export function DecisionKeys({ choices }: { choices: DecisionWords[] }) {
  const t = useTranslations('reviews.decide');
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState<Decision>();
  const choice = choices.find(({ decision }) => decision === wanted);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (document.documentElement.hasAttribute('data-veiled')) return;
      const isTyping = event.target instanceof Element && event.target.matches(typedInto);
      const decision = decisionKeyOf(event, isTyping);
      if (!decision || !choices.some((known) => known.decision === decision)) return;
      event.preventDefault();
      // Before the dialog opens, so that its first button is the one that has the focus.
      flushSync(() => setWanted(decision));
      dialog.current?.showModal();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [choices]);

  return (
    <>
      <p className="text-soft text-sm noscript:hidden">{t('keys')}</p>
      <dialog
        ref={dialog}
        aria-labelledby="decision-confirm"
        className="border-line bg-raised text-ink m-auto w-full max-w-md rounded-xl border p-5 backdrop:bg-black/50"
      >
        <p id="decision-confirm" className="mb-4 text-lg font-semibold">
          {choice?.consequence}
        </p>
        <div className="flex flex-wrap gap-3">
          {choice && (
            <Button
              kind={choice.kind}
              name="decision"
              value={choice.decision}
              onClick={() => dialog.current?.close()}
            >
              {choice.label}
            </Button>
          )}
          <Button kind="secondary" type="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </Button>
        </div>
      </dialog>
    </>
  );
}
