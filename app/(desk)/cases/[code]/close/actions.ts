'use server';

import { runLife } from '@/app/(desk)/cases/[code]/work/run-life';
import { closeCase } from '@/lib/cases/life/close-case';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';

export async function closeCaseAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  return runLife(data, {
    operation: 'case.close',
    to: `/cases/${encodeURIComponent(code)}/work?did=closed`,
    work: (actor) => closeCase(actor, code, { reason: textOf(data, 'reason') }),
  });
}
