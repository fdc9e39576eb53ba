'use server';

import { redirect } from 'next/navigation';
import { runLife } from '@/app/(desk)/cases/[code]/work/run-life';
import { findByLinkagePhrase } from '@/lib/cases/life/linkage-phrase';
import { mergeCases } from '@/lib/cases/life/merge-cases';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';

type Previous = FormAnswer | null;

export async function mergeCasesAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  return runLife(data, {
    operation: 'case.merge',
    to: `/cases/${encodeURIComponent(code)}/work?did=merged`,
    work: (actor) => mergeCases(actor, code, { ended: textOf(data, 'ended') }),
  });
}

/** Leads to the codes that were found: they say nothing. The phrase is in no address. */
export async function findByPhraseAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'cases.findByPhrase', (actor) =>
    findByLinkagePhrase(actor, { phrase: textOf(data, 'phrase') }),
  );
  if (!result.ok) return result.answer;
  const found = result.value.items.map(({ code }) => code).join('.');
  redirect(`/cases/${encodeURIComponent(textOf(data, 'code'))}/merge?found=${found}#by-phrase`);
}
