'use server';

import { redirect } from 'next/navigation';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { confirmCapacity } from '@/lib/partners/confirm-capacity';
import { answerPacket } from '@/lib/referrals/answer-packet';
import { askQuestion } from '@/lib/referrals/ask-question';

type Previous = FormAnswer | null;

export async function answerPacketAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const answer = textOf(data, 'answer');
  const result = await runForm(data, 'packet.answer', (actor) =>
    answerPacket(actor, code, {
      answer,
      ...(answer === 'decline' && { declineReason: textOf(data, 'declineReason') }),
      ...(answer === 'complete' && { outcome: textOf(data, 'outcome') }),
    }),
  );
  if (!result.ok) return result.answer;
  redirect(answer === 'decline' ? '/packets' : `/packets/${code}`);
}

export async function askQuestionAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const kind = textOf(data, 'kind');
  const result = await runForm(data, 'packet.ask', (actor) =>
    askQuestion(actor, code, {
      kind: kind === '' ? null : kind,
      text: textOf(data, 'text'),
      confirmed: data.has('textConfirmed'),
    }),
  );
  if (!result.ok) return result.answer;
  redirect(`/packets/${code}`);
}

export async function confirmCapacityAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'capacity.confirm', (actor) =>
    confirmCapacity(actor, { capacity: textOf(data, 'capacity') }),
  );
  if (!result.ok) return result.answer;
  redirect('/packets');
}
