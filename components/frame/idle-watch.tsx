'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { coverAndSignIn } from './cover';
import { idleState, secondsLeft, touchEveryMs } from './idle-limits';
import { hearOtherTabs, tellOtherTabs } from './visit-channel';

const lookEveryMs = 5_000;

/** Tells the server that the person is there; true while the session lives. */
async function touchSession(): Promise<boolean> {
  const answer = await fetch('/session', { method: 'POST' }).catch(() => null);
  // Without network nobody can tell; what is typed stays on the page.
  return answer?.status !== 401;
}

function endSession(): void {
  void fetch('/session', { method: 'DELETE', keepalive: true }).catch(() => null);
  tellOtherTabs('ended');
  coverAndSignIn();
}

/**
 * Keeps the session while someone is there, in any tab, warns two minutes before it ends for want of activity, and
 * covers the page when it has ended (WCAG 2.2.1: the limit can be extended).
 */
export function IdleWatch() {
  const t = useTranslations('frame');
  const dialog = useRef<HTMLDialogElement>(null);
  const activeAtMs = useRef(0);
  const touchedAtMs = useRef(0);
  const [seconds, setSeconds] = useState(secondsLeft(0));

  useEffect(() => {
    activeAtMs.current = Date.now();
    touchedAtMs.current = Date.now();

    function onActive() {
      if (!dialog.current?.open) activeAtMs.current = Date.now();
    }
    function look() {
      const atMs = Date.now();
      const idleMs = atMs - activeAtMs.current;
      const state = idleState(idleMs);
      if (state === 'ended') return endSession();
      if (state === 'warned') {
        setSeconds(secondsLeft(idleMs));
        if (!dialog.current?.open) dialog.current?.showModal();
      } else if (dialog.current?.open) {
        dialog.current.close();
      }
      if (activeAtMs.current > touchedAtMs.current && atMs - touchedAtMs.current >= touchEveryMs) {
        touchedAtMs.current = atMs;
        tellOtherTabs('active');
        void touchSession().then((lives) => !lives && coverAndSignIn());
      }
    }
    // A machine that slept wakes with the page on screen: look before the next tick would.
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    document.addEventListener('keydown', onActive);
    document.addEventListener('pointerdown', onActive);
    const timer = window.setInterval(look, lookEveryMs);
    const stopHearing = hearOtherTabs((signal) => {
      // The other tab has told the server: nothing is left for this one to tell.
      if (signal === 'active') activeAtMs.current = touchedAtMs.current = Date.now();
    });
    return () => {
      window.clearInterval(timer);
      stopHearing();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      document.removeEventListener('keydown', onActive);
      document.removeEventListener('pointerdown', onActive);
    };
  }, []);

  function goOn() {
    activeAtMs.current = Date.now();
    touchedAtMs.current = Date.now();
    tellOtherTabs('active');
    void touchSession().then((lives) => !lives && coverAndSignIn());
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby="idle-title"
      onClose={goOn}
      className="bg-raised text-ink border-line m-auto w-[min(28rem,calc(100%-2rem))] rounded-xl border p-6 shadow-xl backdrop:bg-black/60"
    >
      <h2 id="idle-title" className="text-xl font-semibold">
        {t('idleTitle')}
      </h2>
      <p className="mt-2">{t('idleText')}</p>
      <p role="status" className="text-soft mt-2 mb-5">
        {t('idleRemaining', { seconds })}
      </p>
      <Button type="button" onClick={() => dialog.current?.close()}>
        {t('idleContinue')}
      </Button>
    </dialog>
  );
}
