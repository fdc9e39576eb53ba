import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

const kinds = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent',
  secondary: 'bg-raised text-ink border-edge hover:bg-sunken',
  danger: 'bg-danger-wash text-danger border-danger hover:bg-danger hover:text-surface',
  plain:
    'bg-transparent text-accent border-transparent underline underline-offset-4 hover:text-accent-strong px-1',
} as const;

export type ButtonKind = keyof typeof kinds;

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 text-base font-medium no-underline disabled:opacity-60';

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
