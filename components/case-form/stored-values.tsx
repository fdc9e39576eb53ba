'use client';

import { type ReactNode, useContext, useMemo } from 'react';
import { FormContext } from '@/components/ui/form-context';
import type { FormValues } from '@/lib/cases/form-input';

/** Fields inside begin with what the draft holds, for those that take their text only from a form that came back. */
export function StoredValues({ values, children }: { values: FormValues; children: ReactNode }) {
  const form = useContext(FormContext);
  const stored = useMemo(
    () => (form.answer ? form : { ...form, answer: { code: '', fields: {}, values } }),
    [form, values],
  );
  return <FormContext value={stored}>{children}</FormContext>;
}
