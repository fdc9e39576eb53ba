'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { coverPage, leavePage } from './cover';

/** Presses of Escape that leave, and how quickly. Not Shift: that toggles the language in Chinese input methods. */
const presses = 3;
const withinMs = 1_500;

/**
 * Leaves at once: covers the page in one frame, ends the session, goes to a neutral page and stays covered when the
 * browser brings the page back from memory (GOV.UK "exit this page", without its uncovering on Back). Without script it
 * is a form that does the same through the server.
 */
export function LeaveNow({ exitUrl }: { exitUrl: string }) {
  const t = useTranslations('frame');
  const pressed = useRef<number[]>([]);
  const [announcement, setAnnouncement] = useState('');

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      // Escape also cancels a half-typed syllable or closes a dialog; those are not meant for us.
      if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
      if (document.querySelector('dialog[open]')) return;
      const at = Date.now();
      pressed.current = [...pressed.current.filter((time) => at - time < withinMs), at];
      const left = presses - pressed.current.length;
      if (left <= 0) leavePage(exitUrl);
      else setAnnouncement(left === 2 ? t('leavePress2') : t('leavePress1'));
    }
    function onPageShow(event: PageTransitionEvent) {
      if (!event.persisted) return;
      coverPage();
      window.location.reload();
    }
    document.addEventListener('keydown', onKey);
    window.addEventListener('pagehide', coverPage);
    window.addEventListener('pageshow', onPageShow);
    return () => {
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('pagehide', coverPage);
      window.removeEventListener('pageshow', onPageShow);
    };
  }, [exitUrl, t]);

  function leave(event: FormEvent) {
    event.preventDefault();
    leavePage(exitUrl);
  }

  return (
    <form action="/exit" method="post" onSubmit={leave}>
      <button
        id="leave"
        type="submit"
        title={t('leaveHint')}
        className="bg-danger text-surface min-h-11 rounded-md px-4 font-semibold"
      >
        {t('leaveNow')}
      </button>
      <span role="status" className="sr-only">
        {announcement}
      </span>
    </form>
  );
}
