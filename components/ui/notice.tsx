import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

const tones = {
  info: { look: 'border-info/40 bg-info-wash', sign: 'text-info', Icon: Info },
  warn: { look: 'border-warn/40 bg-warn-wash', sign: 'text-warn', Icon: TriangleAlert },
  ok: { look: 'border-ok/40 bg-ok-wash', sign: 'text-ok', Icon: CircleCheck },
  danger: { look: 'border-danger/50 bg-danger-wash', sign: 'text-danger', Icon: CircleAlert },
} as const;

interface NoticeProps {
  tone?: keyof typeof tones;
  title?: string;
  children?: ReactNode;
  /** Announced by screen readers when it appears. */
  live?: boolean;
}

/** A message beside the page's content; words and sign carry it, not only the colour. */
export function Notice({ tone = 'info', title, children, live = false }: NoticeProps) {
  const { look, sign, Icon } = tones[tone];
  return (
    <div className={classNames('flex gap-3 rounded-lg border p-4', look)} role={live ? 'status' : undefined}>
      <Icon aria-hidden className={classNames('mt-0.5 size-5 shrink-0', sign)} />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
