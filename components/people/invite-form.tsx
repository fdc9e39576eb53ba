'use client';

import { useActionState, startTransition, type FormEvent, type ReactNode } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormContext } from '@/components/ui/form-context';
import type { FormAnswer } from '@/lib/http/form-answer';

export interface InvitationAnswer {
  /** The finished link, shown once. */
  link: string | null;
  answer: FormAnswer | null;
}

interface InviteFormProps {
  action: (previous: InvitationAnswer, data: FormData) => Promise<InvitationAnswer>;
  labels: Record<string, string>;
  doneTitle: string;
  doneText: string;
  children: ReactNode;
}

/** A form whose answer is a link to pass on. The link is on this page only and goes with it. */
export function InviteForm({ action, labels, doneTitle, doneText, children }: InviteFormProps) {
  const [{ link, answer }, dispatch, pending] = useActionState(action, { link: null, answer: null });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!pending) startTransition(() => dispatch(data));
  }

  return (
    <FormContext value={{ answer, pending }}>
      <form action={dispatch} onSubmit={send} noValidate className="grid gap-4">
        {answer && <ErrorSummary answer={answer} labels={labels} />}
        {link && (
          <div role="status" className="border-ok bg-ok-wash grid gap-2 rounded-md border-s-4 p-4">
            <p className="font-semibold">{doneTitle}</p>
            <p>{doneText}</p>
            <code className="bg-raised border-line rounded border p-2 break-all select-all">{link}</code>
          </div>
        )}
        {children}
      </form>
    </FormContext>
  );
}
