import { classNames } from './class-names';

const tones = {
  neutral: 'border-edge bg-sunken text-ink',
  attention: 'border-warn bg-warn-wash text-warn',
  good: 'border-ok bg-ok-wash text-ok',
  bad: 'border-danger bg-danger-wash text-danger',
  accent: 'border-accent bg-accent-wash text-accent-strong',
} as const;

export type StatusTone = keyof typeof tones;

/** One word of status. The word carries it; the colour only helps. */
export function StatusTag({ tone = 'neutral', children }: { tone?: StatusTone; children: string }) {
  return (
    <span
      className={classNames(
        'inline-block rounded border px-2 py-0.5 text-sm font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
