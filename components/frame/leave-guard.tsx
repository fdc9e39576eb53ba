'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { coverAndGo, coverAndSignIn, coverPage, leaveNow } from './cover';
import { addPress, pressesToLeave, pressesWithinMs } from './escape-presses';
import { hearOtherTabs } from './visit-channel';

interface LeaveGuardProps {
  exitUrl: string;
  /** False: the person switched keyboard shortcuts off. */
  hasShortcuts: boolean;
}

/**
 * Watches for three quick presses of Escape and for another tab's leaving, and keeps the page covered when the browser
 * brings it back from memory (GOV.UK "exit this page", without its uncovering on Back).
 */
export function LeaveGuard({ exitUrl, hasShortcuts }: LeaveGuardProps) {
  const t = useTranslations('frame');
  const pressed = useRef<number[]>([]);
  const [left, setLeft] = useState(pressesToLeave);

  useEffect(() => {
    function onPageShow(event: PageTransitionEvent) {
      if (!event.persisted) return;
      coverPage();
      window.location.reload();
    }
    window.addEventListener('pagehide', coverPage);
    window.addEventListener('pageshow', onPageShow);
    const stopHearing = hearOtherTabs((signal) => {
      if (signal === 'left') coverAndGo(exitUrl);
      if (signal === 'ended') coverAndSignIn();
    });
    return () => {
      window.removeEventListener('pagehide', coverPage);
      window.removeEventListener('pageshow', onPageShow);
      stopHearing();
    };
  }, [exitUrl]);

  useEffect(() => {
    if (!hasShortcuts) return;
    function onKey(event: KeyboardEvent) {
      // Escape also cancels a half-typed syllable or closes a dialog; those are not meant for us.
      if (event.key !== 'Escape' || event.repeat || event.isComposing || event.keyCode === 229) return;
      if (document.querySelector('dialog[open]')) return;
      pressed.current = addPress(pressed.current, Date.now());
      const remaining = pressesToLeave - pressed.current.length;
      if (remaining <= 0) leaveNow(exitUrl);
      else setLeft(remaining);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [exitUrl, hasShortcuts]);

  useEffect(() => {
    if (left === pressesToLeave) return;
    const timer = window.setTimeout(() => setLeft(pressesToLeave), pressesWithinMs);
    return () => window.clearTimeout(timer);
  }, [left]);

  return (
    <p role="status" className="sr-only">
      {left < pressesToLeave && t('leavePresses', { count: left })}
    </p>
  );
}
