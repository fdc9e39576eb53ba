'use server';

import { refresh } from 'next/cache';
import type { ShownOnce } from '@/components/ui/shown-once-form';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { makeLink } from '@/lib/partner-links/make-link';
import { replyToPartner } from '@/lib/referrals/reply-to-partner';

export async function replyToPartnerAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'packet.reply', (actor) =>
    replyToPartner(actor, textOf(data, 'code'), {
      text: textOf(data, 'text'),
      confirmed: data.has('textConfirmed'),
    }),
  );
  if (!result.ok) return result.answer;
  refresh();
  return null;
}

export async function makeLinkAction(_previous: ShownOnce, data: FormData): Promise<ShownOnce> {
  const result = await runForm(data, 'packet.link', (actor) => makeLink(actor, textOf(data, 'code')));
  return result.ok
    ? { shown: { link: result.value.link, code: result.value.code }, answer: null }
    : { shown: null, answer: result.answer };
}
