'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react';
import { classNames } from './class-names';
import { ErrorSummary } from './error-summary';
import type { FormAnswer } from '@/lib/http/form-answer';
import { FormContext } from './form-context';

export type FormAction = (previous: FormAnswer | null, data: FormData) => Promise<FormAnswer | null>;

interface ActionFormProps {
  action: FormAction;
  children: ReactNode;
  className?: string;
  /** Names of fields and their labels, for the error summary's links. */
  labels?: Record<string, string>;
}

/**
 * A form that posts to a server action, with or without script. When the action answers with errors they are summed up
 * on top and focus goes there; everything typed stays. A second click
 * while it is on its way does nothing.
 */
export function ActionForm({ action, children, className, labels = {} }: ActionFormProps) {
  const [answer, dispatch, pending] = useActionState(action, null);

  // React empties a form after its action; sending it ourselves keeps what was typed.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => dispatch(data));
  }

  return (
    <FormContext value={{ answer, pending }}>
      <form
        action={dispatch}
        onSubmit={send}
        noValidate
        className={classNames('grid gap-6', className)}
        aria-busy={pending}
      >
        {answer && <ErrorSummary answer={answer} labels={labels} />}
        {children}
      </form>
    </FormContext>
  );
}
