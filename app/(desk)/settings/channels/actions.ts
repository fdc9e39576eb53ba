'use server';

import { refresh } from 'next/cache';
import type { ShownOnce } from '@/components/ui/shown-once-form';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { closeChannel } from '@/lib/incoming/close-channel';
import { openChannel } from '@/lib/incoming/open-channel';

export async function openChannelAction(_previous: ShownOnce, data: FormData): Promise<ShownOnce> {
  const result = await runForm(data, 'intake.open', (actor) =>
    openChannel(actor, {
      label: textOf(data, 'label'),
      teamId: textOf(data, 'teamId'),
      partnerId: textOf(data, 'partnerId'),
    }),
  );
  return result.ok
    ? { shown: { link: result.value.link }, answer: null }
    : { shown: null, answer: result.answer };
}

export async function closeChannelAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'intake.close', (actor) => closeChannel(actor, textOf(data, 'id')));
  if (!result.ok) return result.answer;
  refresh();
  return null;
}
