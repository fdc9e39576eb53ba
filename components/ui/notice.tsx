import type { ReactNode } from 'react';
import { classNames } from './class-names';

const tones = {
  info: 'border-info bg-info-wash',
  warn: 'border-warn bg-warn-wash',
  ok: 'border-ok bg-ok-wash',
  danger: 'border-danger bg-danger-wash',
} as const;

interface NoticeProps {
  tone?: keyof typeof tones;
  title?: string;
  children?: ReactNode;
  /** Announced by screen readers when it appears. */
  live?: boolean;
}

/** A message beside the page's content; the words carry it, not only the colour. */
export function Notice({ tone = 'info', title, children, live = false }: NoticeProps) {
  return (
    <div className={classNames('rounded-md border-s-4 p-4', tones[tone])} role={live ? 'status' : undefined}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
