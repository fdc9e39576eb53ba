'use client';

import { createContext, useContext } from 'react';
import type { FormAnswer } from '@/lib/http/form-answer';

interface FormContextValue {
  answer: FormAnswer | null;
  pending: boolean;
}

export const FormContext = createContext<FormContextValue>({ answer: null, pending: false });

/** A field's error key and what was typed into it, if the form came back. */
export function useFieldState(name: string): { errorKey: string | undefined; typed: string[] | undefined } {
  const { answer } = useContext(FormContext);
  return { errorKey: answer?.fields[name], typed: answer ? (answer.values[name] ?? []) : undefined };
}

/** True while the form is being sent. */
export function useFormPending(): boolean {
  return useContext(FormContext).pending;
}
