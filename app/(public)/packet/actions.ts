'use server';

import { redirect } from 'next/navigation';
import { keepSession } from '@/lib/auth/session-cookie-store';
import { settleForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { openLink } from '@/lib/partner-links/open-link';

export async function openLinkAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await settleForm(data, async () => {
    const { claim, packet } = await openLink({ token: textOf(data, 'token'), code: textOf(data, 'code') });
    await keepSession(claim);
    return packet;
  });
  if (!result.ok) return result.answer;
  redirect(`/packets/${result.value}`);
}
