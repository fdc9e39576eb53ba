import { classNames } from './class-names';

const tones = {
  neutral: 'border-line bg-sunken text-ink',
  attention: 'border-warn/40 bg-warn-wash text-warn',
  good: 'border-ok/40 bg-ok-wash text-ok',
  bad: 'border-danger/40 bg-danger-wash text-danger',
  accent: 'border-accent/40 bg-accent-wash text-accent-strong',
} as const;

export type StatusTone = keyof typeof tones;

/** One word of status. The word carries it; the colour only helps. */
export function StatusTag({ tone = 'neutral', children }: { tone?: StatusTone; children: string }) {
  return (
    <span
      className={classNames(
        'inline-block rounded-full border px-2.5 py-0.5 text-sm leading-5 font-medium',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
