'use client';

import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, type ReactNode, useActionState, useState, useTransition } from 'react';
import { type FormAnswer, typedValues } from '@/lib/http/form-answer';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';

/** Something that is shown once, by name, or why there is nothing to show. */
export interface ShownOnce {
  shown: Record<string, string> | null;
  answer: FormAnswer | null;
}

export type ShowingAction = (previous: ShownOnce, data: FormData) => Promise<ShownOnce>;

interface ShownOnceFormProps {
  action: ShowingAction;
  labels?: Record<string, string>;
  doneTitle: string;
  doneText: string;
  /** What the shown things are called, in the order in which they stand. */
  shownLabels: Record<string, string>;
  /** The form goes when it has been sent. */
  isSentOnce?: boolean;
  children: ReactNode;
}

const nothing: ShownOnce = { shown: null, answer: null };

/** The action's answer; when none came, one that says so. */
async function answerOf(action: ShowingAction, data: FormData): Promise<ShownOnce> {
  try {
    return await action(nothing, data);
  } catch (error) {
    unstable_rethrow(error);
    return { shown: null, answer: { code: 'UNREACHABLE', fields: {}, values: typedValues(data) } };
  }
}

/** A form whose answer is something to pass on, which is on this page only and goes with it. */
export function ShownOnceForm({
  action,
  labels = {},
  doneTitle,
  doneText,
  shownLabels,
  isSentOnce = false,
  children,
}: ShownOnceFormProps) {
  const [served, serve] = useActionState(action, nothing);
  const [sent, setSent] = useState<{ times: number; result: ShownOnce }>();
  const [pending, startSending] = useTransition();
  const { times, result } = sent ?? { times: 0, result: served };

  // React empties a form after its action; sending it ourselves keeps what was typed.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startSending(async () => {
      const next = await answerOf(action, data);
      setSent({ times: times + 1, result: next });
    });
  }

  return (
    <FormContext value={{ answer: result.answer, pending }}>
      <form action={serve} onSubmit={send} noValidate className="grid gap-6" aria-busy={pending}>
        {result.answer && <ErrorSummary key={times} answer={result.answer} labels={labels} />}
        {result.shown && (
          <div role="status" className="border-ok bg-ok-wash grid gap-2 rounded-md border-s-4 p-4">
            <p className="font-semibold">{doneTitle}</p>
            <p>{doneText}</p>
            <dl className="grid gap-2">
              {Object.entries(shownLabels).map(([name, label]) => (
                <div key={name}>
                  <dt className="text-soft text-sm">{label}</dt>
                  <dd>
                    <code className="bg-raised border-line block rounded border p-2 break-all select-all">
                      {result.shown?.[name]}
                    </code>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
        {!(isSentOnce && result.shown) && children}
      </form>
    </FormContext>
  );
}
