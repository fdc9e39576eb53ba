import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A link in text or a list. Never prefetched: opening a case is an audited act, not something a page does ahead. */
export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      className={classNames('text-accent hover:text-accent-strong underline underline-offset-4', className)}
      {...props}
    />
  );
}
