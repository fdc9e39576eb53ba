'use server';

import { redirect } from 'next/navigation';
import { fileWords } from '@/components/releases/file-words';
import { AppError } from '@/lib/core/errors';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf, textsOf } from '@/lib/http/form-answer';
import { decideRelease } from '@/lib/releases/decide-release';
import { prepareRelease } from '@/lib/releases/prepare-release';
import { withdrawRelease } from '@/lib/releases/withdraw-release';

type Previous = FormAnswer | null;

export async function prepareReleaseAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  // One choice on screen: how it is protected, and what it holds.
  const [kind = '', content = ''] = textOf(data, 'content').split(' ');
  const words = await fileWords(content);
  const result = await runForm(data, 'release.prepare', (actor) => {
    if (content === '') throw new AppError('INVALID', 'Nothing was chosen.', { content: 'required' });
    const asked = { kind, content, audience: textOf(data, 'audience'), purposes: textsOf(data, 'purposes') };
    return prepareRelease(actor, asked, words);
  });
  if (!result.ok) return result.answer;
  redirect(`/releases/${result.value.id}?did=prepared`);
}

export async function decideReleaseAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const id = textOf(data, 'id');
  const decision = textOf(data, 'decision');
  const result = await runForm(data, `release.decide.${id}`, (actor) =>
    decideRelease(
      actor,
      id,
      decision === 'refuse'
        ? { decision, reason: textOf(data, 'reason') }
        : { decision, fileHash: textOf(data, 'fileHash') },
    ),
  );
  if (!result.ok) return result.answer;
  redirect(`/releases/${id}?did=${decision === 'refuse' ? 'refused' : 'issued'}`);
}

export async function withdrawReleaseAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const id = textOf(data, 'id');
  const result = await runForm(data, `release.withdraw.${id}`, (actor) =>
    withdrawRelease(actor, id, { reason: textOf(data, 'reason') }),
  );
  if (!result.ok) return result.answer;
  redirect(`/releases/${id}?did=withdrawn`);
}
