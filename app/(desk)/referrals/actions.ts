'use server';

import { redirect } from 'next/navigation';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { submitReferral } from '@/lib/referrals/submit-referral';
import { takeBackReferral } from '@/lib/referrals/take-back';

type Previous = FormAnswer | null;

export async function submitReferralAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const result = await runForm(data, 'referral.submit', (actor) => submitReferral(actor, code));
  if (!result.ok) return result.answer;
  redirect(`/referrals/${code}`);
}

export async function takeBackAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const result = await runForm(data, 'referral.takeBack', (actor) => takeBackReferral(actor, code));
  if (!result.ok) return result.answer;
  redirect(`/referrals/${code}`);
}
