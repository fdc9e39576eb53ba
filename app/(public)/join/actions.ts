'use server';

import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { keepSession } from '@/lib/auth/session-cookie-store';
import { settleForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { acceptInvitation } from '@/lib/people/accept-invitation';

export async function joinAction(_previous: FormAnswer | null, data: FormData): Promise<FormAnswer | null> {
  const locale = await getLocale();
  const result = await settleForm(data, async () => {
    const claim = await acceptInvitation({
      invitation: textOf(data, 'invitation'),
      displayName: textOf(data, 'displayName'),
      password: textOf(data, 'password'),
      locale,
    });
    await keepSession(claim);
  });
  if (!result.ok) return result.answer;
  redirect('/');
}
