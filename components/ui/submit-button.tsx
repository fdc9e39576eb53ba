'use client';

import type { ComponentProps } from 'react';
import { Button, type ButtonKind } from './button';
import { useFormPending } from './form-context';

interface SubmitButtonProps extends ComponentProps<'button'> {
  kind?: ButtonKind;
  /** Shown while the form is being sent. */
  pendingLabel: string;
}

/** Sends the form around it; says so while it does. */
export function SubmitButton({ children, pendingLabel, ...props }: SubmitButtonProps) {
  const pending = useFormPending();
  return (
    <Button aria-disabled={pending || undefined} {...props}>
      {pending ? pendingLabel : children}
    </Button>
  );
}
