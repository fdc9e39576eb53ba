'use server';

import { refresh } from 'next/cache';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { markRead } from '@/lib/notices/mark-read';
import { changeNoticeSettings } from '@/lib/notices/notice-settings';

type Previous = FormAnswer | null;

export async function markReadAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'notices.read', (actor) => markRead(actor, {}));
  if (!result.ok) return result.answer;
  refresh();
  return null;
}

export async function changeNoticeSettingsAction(
  _previous: Previous,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'notices.change', (actor) =>
    changeNoticeSettings(actor, {
      mailFrequency: textOf(data, 'mailFrequency'),
      mailAddress: textOf(data, 'mailAddress'),
    }),
  );
  if (!result.ok) return result.answer;
  refresh();
  return null;
}
