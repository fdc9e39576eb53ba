'use server';

import { redirect } from 'next/navigation';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { decideIncoming } from '@/lib/incoming/decide-incoming';

export async function decideIncomingAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const decision = textOf(data, 'decision');
  const result = await runForm(data, 'incoming.decide', (actor) =>
    decideIncoming(actor, textOf(data, 'code'), {
      decision,
      ...(decision === 'refuse' && { reason: textOf(data, 'reason') }),
    }),
  );
  if (!result.ok) return result.answer;
  const { draftId } = result.value;
  redirect(draftId === null ? '/incoming' : `/drafts/${draftId}`);
}
