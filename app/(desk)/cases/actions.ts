'use server';

import type { Revealed } from '@/components/cases/narrative-reveal';
import { revealNarrative } from '@/lib/cases/reveal-narrative';
import { runForm } from '@/lib/http/form-action';
import { textOf } from '@/lib/http/form-answer';

export async function revealNarrativeAction(
  _previous: Revealed | null,
  data: FormData,
): Promise<Revealed | null> {
  const result = await runForm(data, 'case.revealText', (actor) =>
    revealNarrative(actor, textOf(data, 'code')),
  );
  return result.ok ? { text: result.value, errorCode: null } : { text: null, errorCode: result.answer.code };
}
