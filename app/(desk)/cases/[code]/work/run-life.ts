import 'server-only';
import { redirect } from 'next/navigation';
import type { Actor } from '@/lib/core/actor';
import { runForm } from '@/lib/http/form-action';
import type { FormAnswer } from '@/lib/http/form-answer';

interface LifeAct {
  operation: string;
  work: (actor: Actor) => Promise<unknown>;
  /** Where to go when it is done. */
  to: string;
  /** Names of the use case's fields as this page has them: several forms stand on one page. */
  names?: Record<string, string>;
}

/** Runs one act on a case and shows the page again, or answers with what was refused under the page's field names. */
export async function runLife(
  data: FormData,
  { operation, work, to, names = {} }: LifeAct,
): Promise<FormAnswer> {
  const result = await runForm(data, operation, work);
  if (result.ok) redirect(to);
  const fields = Object.entries(result.answer.fields).map(([name, key]) => [names[name] ?? name, key]);
  return { ...result.answer, fields: Object.fromEntries(fields) };
}
