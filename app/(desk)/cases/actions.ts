'use server';

import { redirect } from 'next/navigation';
import type { Revealed } from '@/components/cases/narrative-reveal';
import { editCase } from '@/lib/cases/edit-case';
import { caseInputOf } from '@/lib/cases/form-input';
import { recordCase } from '@/lib/cases/record-case';
import { revealNarrative } from '@/lib/cases/reveal-narrative';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf, textsOf } from '@/lib/http/form-answer';

function inputOf(data: FormData) {
  return caseInputOf({ one: (name) => textOf(data, name), all: (name) => textsOf(data, name) });
}

function narrativeOf(data: FormData) {
  return { text: textOf(data, 'narrative'), confirmed: textOf(data, 'narrativeConfirmed') !== '' };
}

export async function recordCaseAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'case.record', (actor) =>
    recordCase(actor, { ...inputOf(data), narrative: narrativeOf(data) }),
  );
  if (!result.ok) return result.answer;
  redirect(`/cases/${result.value.code}?recorded`);
}

export async function editCaseAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const keepsNarrative = textOf(data, 'narrativeChoice') === 'keep';
  const result = await runForm(data, 'case.edit', (actor) =>
    editCase(actor, textOf(data, 'code'), {
      ...inputOf(data),
      version: Number(textOf(data, 'version')),
      ...(!keepsNarrative && { narrative: narrativeOf(data) }),
    }),
  );
  if (!result.ok) return result.answer;
  redirect(`/cases/${result.value.code}`);
}

export async function revealNarrativeAction(
  _previous: Revealed | null,
  data: FormData,
): Promise<Revealed | null> {
  const result = await runForm(data, 'case.revealText', (actor) =>
    revealNarrative(actor, textOf(data, 'code')),
  );
  return result.ok ? { text: result.value, errorCode: null } : { text: null, errorCode: result.answer.code };
}
