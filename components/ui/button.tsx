import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

const kinds = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent px-5 font-semibold',
  secondary: 'bg-raised text-ink border-edge hover:bg-sunken px-4',
  danger: 'bg-raised text-danger border-danger hover:bg-danger-wash px-4',
  plain: 'text-accent hover:text-accent-strong border-transparent px-1 underline underline-offset-4',
} as const;

export type ButtonKind = keyof typeof kinds;

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md border py-2 text-base font-medium no-underline disabled:opacity-60 aria-disabled:opacity-60';

interface ButtonProps extends ComponentProps<'button'> {
  kind?: ButtonKind;
}

/** A button; submits its form unless told otherwise. */
export function Button({ kind = 'primary', className, type = 'submit', ...props }: ButtonProps) {
  return <button type={type} className={classNames(shape, kinds[kind], className)} {...props} />;
}

interface ButtonLinkProps extends ComponentProps<typeof Link> {
  kind?: ButtonKind;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ kind = 'secondary', className, ...props }: ButtonLinkProps) {
  return <Link prefetch={false} className={classNames(shape, kinds[kind], className)} {...props} />;
}
