'use client';

import { useLocale, useTranslations } from 'next-intl';
import { usePathname, useRouter } from 'next/navigation';
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { FormContext } from '@/components/ui/form-context';
import { Notice } from '@/components/ui/notice';
import { Button } from '@/components/ui/button';
import { isWorthRetrying, type SaveState } from './autosave-state';
import { useAutosave } from './use-autosave';

interface AutosaveProps {
  url: string;
  writer: string;
  version: number;
  /** The page shows something made from the answers: it is drawn anew after a save. */
  refreshes: boolean;
}

/**
 * Keeps the form around it saved on the server and says so. Holds the fields by which the server tells this opened page
 * from another; without script they alone are there.
 */
export function Autosave({ url, writer, version, refreshes }: AutosaveProps) {
  const { answer } = useContext(FormContext);
  const router = useRouter();
  const anchor = useRef<HTMLDivElement>(null);
  const saves = useRef<HTMLInputElement>(null);
  // What the page was opened with; drawing it anew does not make it another.
  const [opened] = useState({ url, writer, version });
  const onSaved = useCallback(() => {
    if (refreshes) router.refresh();
  }, [refreshes, router]);
  const { state, countSave } = useAutosave(anchor, { ...opened, onSaved });

  useEffect(() => {
    const form = anchor.current?.closest('form');
    function number() {
      if (saves.current) saves.current.value = String(countSave());
    }
    form?.addEventListener('submit', number);
    return () => form?.removeEventListener('submit', number);
  }, [countSave]);

  const isCollision = state.kind === 'collision' || answer?.code === 'DRAFT_COLLISION';
  return (
    <div ref={anchor} className="grid gap-3">
      <input type="hidden" name="writer" value={opened.writer} />
      <input type="hidden" name="version" value={opened.version} />
      <input ref={saves} type="hidden" name="saves" defaultValue="" />
      <SaveStatus state={state} />
      {isCollision && <Collision />}
    </div>
  );
}

function SaveStatus({ state }: { state: SaveState }) {
  const t = useTranslations('drafts.autosave');
  const locale = useLocale();
  const time = (at: string) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
      new Date(at),
    );
  const isCalm = ['waiting', 'saving', 'saved', 'collision'].includes(state.kind);
  const text = state.kind === 'saved' ? t('saved', { time: time(state.at) }) : null;
  return (
    <div className="noscript:hidden">
      {/* Said aloud only when the words change: once a minute at most. */}
      <p
        role="status"
        className="bg-raised border-line text-soft pointer-events-none fixed end-3 bottom-3 z-30 rounded-full border px-3 py-1 text-sm empty:hidden"
      >
        {text ?? (state.kind === 'waiting' ? t('waiting') : '')}
        {state.kind === 'saving' && <span aria-hidden>{t('saving')}</span>}
      </p>
      {!isCalm && state.kind !== 'saved' && (
        <Notice tone={isWorthRetrying(state.kind) ? 'warn' : 'danger'} live>
          <p>{t(state.kind === 'collision' ? 'failed' : state.kind)}</p>
          {state.kind === 'signedOut' && (
            <a href="/sign-in" target="_blank" rel="noreferrer" className="text-accent underline">
              {t('signIn')}
            </a>
          )}
        </Notice>
      )}
    </div>
  );
}

function Collision() {
  const t = useTranslations('drafts.collision');
  const address = usePathname();
  return (
    <Notice tone="warn" title={t('title')} live>
      <p>{t('text')}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button kind="secondary" name="go" value="overwrite">
          {t('mine')}
        </Button>
        {/* A whole load: what is on the page makes way for what is in the draft. */}
        <a href={address} className="text-accent self-center underline underline-offset-4">
          {t('theirs')}
        </a>
      </div>
    </Notice>
  );
}
