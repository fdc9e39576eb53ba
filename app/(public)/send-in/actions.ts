'use server';

import type { ShownOnce } from '@/components/ui/shown-once-form';
import { settleForm } from '@/lib/http/form-action';
import { textOf, textsOf } from '@/lib/http/form-answer';
import { sendIn } from '@/lib/incoming/send-in';

export async function sendInAction(_previous: ShownOnce, data: FormData): Promise<ShownOnce> {
  const one = (name: string) => textOf(data, name) || null;
  const all = (name: string) => textsOf(data, name).filter((code) => code !== '');
  const result = await settleForm(data, () =>
    sendIn({
      token: textOf(data, 'token'),
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
