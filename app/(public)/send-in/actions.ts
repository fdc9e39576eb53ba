'use server';

import { redirect } from 'next/navigation';
import type { ShownOnce } from '@/components/ui/shown-once-form';
import { settleForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf, textsOf } from '@/lib/http/form-answer';
import { keepChannel, keptChannel } from '@/lib/incoming/channel-cookie';
import { enterChannel } from '@/lib/incoming/enter-channel';
import { sendIn } from '@/lib/incoming/send-in';

export async function enterChannelAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await settleForm(data, async () => {
    const token = textOf(data, 'token').trim();
    await enterChannel(token);
    await keepChannel(token);
  });
  if (!result.ok) return result.answer;
  redirect('/send-in/form');
}

export async function sendInAction(_previous: ShownOnce, data: FormData): Promise<ShownOnce> {
  const one = (name: string) => textOf(data, name) || null;
  const all = (name: string) => textsOf(data, name).filter((code) => code !== '');
  const result = await settleForm(data, async () =>
    sendIn({
      token: await keptChannel(),
      confirmed: data.has('wordsConfirmed'),
      answers: {
        services: all('services'),
        urgency: one('urgency'),
        ageBand: one('ageBand'),
        gender: one('gender'),
        citizenships: all('citizenships'),
        country: one('country'),
        region: one('region'),
        exploitationTypes: all('exploitationTypes'),
        vulnerabilities: all('vulnerabilities'),
        languages: all('languages'),
        words: textOf(data, 'words'),
      },
    }),
  );
  return result.ok
    ? { shown: { code: result.value.code }, answer: null }
    : { shown: null, answer: result.answer };
}
