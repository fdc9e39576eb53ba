'use server';

import { redirect } from 'next/navigation';
import { AppError } from '@/lib/core/errors';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { eraseCase } from '@/lib/retention/erase-case';
import { keepLonger } from '@/lib/retention/keep-longer';

type Previous = FormAnswer | null;

export async function keepLongerAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'case.retain', (actor) =>
    keepLonger(actor, textOf(data, 'code'), {
      reason: textOf(data, 'reason'),
      months: textOf(data, 'months'),
    }),
  );
  if (!result.ok) return result.answer;
  redirect('/retention?done=kept');
}

export async function eraseCaseAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'case.erase', async (actor) => {
    if (textOf(data, 'confirm') === '') {
      throw new AppError('INVALID', 'Erasing was not confirmed.', { confirm: 'eraseConfirm' });
    }
    await eraseCase(actor, textOf(data, 'code'));
  });
  if (!result.ok) return result.answer;
  redirect('/retention?done=erased');
}
