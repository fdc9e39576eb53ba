'use client';

import { type ReactNode, useEffect, useState } from 'react';

interface HeldCountdownProps {
  /** Of the bar's text, which names the bar. */
  id: string;
  /** Until then, counted from when the page was made; milliseconds. */
  leftMs: number;
  /** Read out once; the seconds that run are for the eye. */
  text: string;
  children: ReactNode;
}

/** How long a decision can still be undone. Counts down and disappears; without script it stays as it was sent. */
export function HeldCountdown({ id, leftMs, text, children }: HeldCountdownProps) {
  const [seconds, setSeconds] = useState(Math.ceil(leftMs / 1_000));

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
      aria-labelledby={id}
      className="border-accent bg-accent-wash flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border p-3"
    >
      <p id={id} role="status" className="min-w-0 flex-1 font-medium">
        {text}
      </p>
      <span aria-hidden className="text-accent-strong w-8 text-end text-lg font-semibold tabular-nums">
        {seconds}
      </span>
      {children}
    </div>
  );
}
