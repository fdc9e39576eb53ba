'use client';

import type { FormEvent, ReactNode } from 'react';
import { leaveNow } from './cover';

interface LeaveFormProps {
  exitUrl: string;
  /** Id of the button. */
  id?: string;
  className: string;
  title?: string;
  children: ReactNode;
}

/** The button that leaves at once. Without script it is a form that does the same through the server. */
export function LeaveForm({ exitUrl, children, ...button }: LeaveFormProps) {
  function leave(event: FormEvent) {
    event.preventDefault();
    leaveNow(exitUrl);
  }
  return (
    <form action="/exit" method="post" onSubmit={leave}>
      <button type="submit" {...button}>
        {children}
      </button>
    </form>
  );
}
