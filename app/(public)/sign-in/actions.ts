'use server';

import { redirect } from 'next/navigation';
import { keepSession } from '@/lib/auth/session-cookie-store';
import { signIn } from '@/lib/auth/sign-in';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { settleForm } from '@/lib/http/form-action';

export async function signInAction(_previous: FormAnswer | null, data: FormData): Promise<FormAnswer | null> {
  const result = await settleForm(data, async () => {
    await keepSession(
      await signIn({ username: textOf(data, 'username'), password: textOf(data, 'password') }),
    );
  });
  if (!result.ok) return result.answer;
  redirect('/');
}
