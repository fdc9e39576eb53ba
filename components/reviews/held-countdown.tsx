'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';

interface HeldCountdownProps {
  code: string;
  /** Code of `reviewDecision`. */
  decision: string;
  /** Until then, counted from when the page was made; milliseconds. */
  leftMs: number;
  children: ReactNode;
}

/**
 * How long a decision can still be undone. Counts down and disappears; without script it stays as it was sent. Read out
 * once, with the seconds there were: those that run are for the eye.
 */
export function HeldCountdown({ code, decision, leftMs, children }: HeldCountdownProps) {
  const t = useTranslations('reviews.held');
  const first = Math.ceil(leftMs / 1_000);
  const [seconds, setSeconds] = useState(first);

  useEffect(() => {
    const end = performance.now() + leftMs;
    const clock = setInterval(
      () => setSeconds(Math.max(0, Math.ceil((end - performance.now()) / 1_000))),
      250,
    );
    return () => clearInterval(clock);
  }, [leftMs]);

  if (seconds === 0) return null;
  return (
    <div
      role="group"
      aria-labelledby={`held-${code}`}
      className="border-accent bg-accent-wash flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border p-3"
    >
      <p id={`held-${code}`} role="status" className="sr-only">
        {t('text', { decision, code, seconds: first })}
      </p>
      <p aria-hidden className="min-w-0 flex-1 font-medium tabular-nums">
        {t('text', { decision, code, seconds })}
      </p>
      {children}
    </div>
  );
}
