'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { type ListKey, listKeyOf, listKeys } from './list-keys';

interface ListShortcutsProps {
  /** Where `n` leads. */
  newHref: string;
  /** Id of the box `/` goes to. */
  searchId: string;
}

const typedInto = 'input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable]';

function rowAt(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-row]') ?? null;
}

function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => row === rowAt(document.activeElement));
  const next = here === -1 ? (step === 1 ? 0 : rows.length - 1) : here + step;
  rows[next]?.querySelector<HTMLElement>('a[href]')?.focus();
}

/** Keys of a list, for whoever has not switched shortcuts off, and a page of help that lists them. */
export function ListShortcuts({ newHref, searchId }: ListShortcutsProps) {
  const t = useTranslations('caseList.keys');
  const router = useRouter();
  const help = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    function act(does: ListKey): boolean {
      const row = rowAt(document.activeElement);
      if (does === 'next' || does === 'previous') move(does === 'next' ? 1 : -1);
      else if (does === 'search') document.getElementById(searchId)?.focus();
      else if (does === 'new') router.push(newHref);
      else if (does === 'help') help.current?.showModal();
      else if (does === 'select') row?.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
      // A link opens by itself; on a row's box, Enter would send the form around the table.
      else if (row && !document.activeElement?.matches('a, button'))
        row.querySelector<HTMLElement>('a')?.click();
      else return false;
      return true;
    }
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (document.documentElement.hasAttribute('data-veiled')) return;
      const isTyping = event.target instanceof Element && event.target.matches(typedInto);
      const does = listKeyOf(event, isTyping);
      if (does && act(does)) event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router, newHref, searchId]);

  return (
    <>
      <Button
        kind="plain"
        type="button"
        className="noscript:hidden"
        onClick={() => help.current?.showModal()}
      >
        {t('button')}
      </Button>
      <dialog
        ref={help}
        aria-labelledby="list-keys-title"
        className="border-line bg-raised text-ink m-auto w-full max-w-md rounded-xl border p-5 backdrop:bg-black/50"
      >
        <h2 id="list-keys-title" className="text-lg font-semibold">
          {t('title')}
        </h2>
        <dl className="my-4 grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
          {listKeys.map(({ key, does }) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="border-edge bg-sunken rounded border px-2 py-0.5 font-mono text-sm">
                  {key}
                </kbd>
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <p className="text-soft mb-4 text-sm">{t('off')}</p>
        <form method="dialog">
          <Button kind="secondary">{t('close')}</Button>
        </form>
      </dialog>
    </>
  );
}
