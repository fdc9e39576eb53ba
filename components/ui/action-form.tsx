'use client';

import { unstable_rethrow } from 'next/navigation';
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useState,
  useTransition,
} from 'react';
import { type FormAnswer, typedValues } from '@/lib/http/form-answer';
import { classNames } from './class-names';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';

export type FormAction = (previous: FormAnswer | null, data: FormData) => Promise<FormAnswer | null>;

interface ActionFormProps {
  action: FormAction;
  children: ReactNode;
  className?: string;
  /** Names of fields and their labels, for the error summary's links. */
  labels?: Record<string, string>;
}

/** The action's answer; when none came, for want of a network or a server, one that says so. */
async function answerOf(action: FormAction, data: FormData): Promise<FormAnswer | null> {
  try {
    return await action(null, data);
  } catch (error) {
    unstable_rethrow(error);
    return { code: 'UNREACHABLE', fields: {}, values: typedValues(data) };
  }
}

/**
 * A form that posts to a server action, with or without script. When the action answers with errors they are summed up
 * on top and focus goes there; everything typed stays, also when no answer comes. A second click while it is on its way
 * does nothing.
 */
export function ActionForm({ action, children, className, labels = {} }: ActionFormProps) {
  const [served, serve] = useActionState(action, null);
  const [sent, setSent] = useState<{ times: number; answer: FormAnswer | null }>();
  const [pending, startSending] = useTransition();
  const { times, answer } = sent ?? { times: 0, answer: served };

  // React empties a form after its action; sending it ourselves keeps what was typed.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const data = new FormData(event.currentTarget, submitter);
    startSending(async () => {
      const result = await answerOf(action, data);
      startTransition(() => setSent({ times: times + 1, answer: result }));
    });
  }

  return (
    <FormContext value={{ answer, pending }}>
      <form
        action={serve}
        onSubmit={send}
        noValidate
        className={classNames('grid gap-6', className)}
        aria-busy={pending}
      >
        {answer && <ErrorSummary key={times} answer={answer} labels={labels} />}
        {children}
      </form>
    </FormContext>
  );
}
