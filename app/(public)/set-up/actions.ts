'use server';

import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { keepSession } from '@/lib/auth/session-cookie-store';
import { settleForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { setUpOrganization } from '@/lib/people/set-up-organization';

export async function setUpAction(_previous: FormAnswer | null, data: FormData): Promise<FormAnswer | null> {
  const locale = await getLocale();
  const result = await settleForm(data, async () => {
    const claim = await setUpOrganization({
      token: textOf(data, 'token').trim(),
      organizationName: textOf(data, 'organizationName'),
      firstTeamName: textOf(data, 'firstTeamName'),
      username: textOf(data, 'username'),
      displayName: textOf(data, 'displayName'),
      password: textOf(data, 'password'),
      locale,
    });
    await keepSession(claim);
  });
  if (!result.ok) return result.answer;
  redirect('/');
}
