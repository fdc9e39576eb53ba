'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { coverPage } from './cover';

const minuteMs = 60_000;
const warnAfterMs = 13 * minuteMs;
const endAfterMs = 15 * minuteMs;
const touchEveryMs = 2 * minuteMs;

/** Tells the server that the person is there; true while the session lives. */
async function touchSession(): Promise<boolean> {
  const answer = await fetch('/session', { method: 'POST' }).catch(() => null);
  // Without network nobody can tell; what is typed stays on the page.
  return answer === null || answer.ok;
}

/**
 * Keeps the session while someone types, warns two minutes before it ends for want of activity, and covers the page
 * when it has ended (WCAG 2.2.1: the limit can be extended).
 */
export function IdleWatch() {
  const t = useTranslations('frame');
  const dialog = useRef<HTMLDialogElement>(null);
  const lastActive = useRef(0);
  const lastTouched = useRef(0);

  useEffect(() => {
    lastActive.current = Date.now();
    lastTouched.current = Date.now();
    const active = () => {
      if (!dialog.current?.open) lastActive.current = Date.now();
    };
    const end = () => {
      coverPage();
      window.location.replace('/sign-in');
    };
    const timer = window.setInterval(() => {
      const at = Date.now();
      const idleMs = at - lastActive.current;
      if (idleMs >= endAfterMs) return end();
      if (idleMs >= warnAfterMs && !dialog.current?.open) dialog.current?.showModal();
      if (idleMs < touchEveryMs && at - lastTouched.current >= touchEveryMs) {
        lastTouched.current = at;
        void touchSession().then((lives) => !lives && end());
      }
    }, 5_000);
    document.addEventListener('keydown', active);
    document.addEventListener('pointerdown', active);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('keydown', active);
      document.removeEventListener('pointerdown', active);
    };
  }, []);

  function goOn() {
    lastActive.current = Date.now();
    lastTouched.current = Date.now();
    dialog.current?.close();
    void touchSession();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby="idle-title"
      onClose={goOn}
      className="bg-raised text-ink border-line m-auto max-w-md rounded-lg border p-6 backdrop:bg-black/60"
    >
      <h2 id="idle-title" className="text-xl font-semibold">
        {t('idleTitle')}
      </h2>
      <p className="mt-2 mb-4">{t('idleText')}</p>
      <Button type="button" onClick={goOn}>
        {t('idleContinue')}
      </Button>
    </dialog>
  );
}
