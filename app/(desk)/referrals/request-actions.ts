'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf, textsOf } from '@/lib/http/form-answer';
import { exceptRule } from '@/lib/partners/except-rule';
import { changeDraft } from '@/lib/referrals/change-draft';
import { requestAndSubmit } from '@/lib/referrals/request-and-submit';
import { requestReferral } from '@/lib/referrals/request-referral';
import { sendUrgently } from '@/lib/referrals/send-urgently';
import { submitReferral } from '@/lib/referrals/submit-referral';

type Previous = FormAnswer | null;

/** What the request form asks for; a reason for each chosen field that gave one as `fieldReason.<field>`. */
function askedOf(data: FormData) {
  const fields = textsOf(data, 'packetFields');
  const reasons = fields.map((field) => [field, textOf(data, `fieldReason.${field}`)] as const);
  return {
    service: textOf(data, 'service'),
    partnerId: textOf(data, 'partnerId') || undefined,
    reason: textOf(data, 'reason'),
    packetFields: fields,
    fieldReasons: Object.fromEntries(reasons.filter(([, reason]) => reason !== '')),
  };
}

const isDraft = (data: FormData) => textOf(data, 'intent') === 'draft';

export async function requestReferralAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const asked = askedOf(data);
  const result = isDraft(data)
    ? await runForm(data, 'referral.draft', (actor) => requestReferral(actor, code, asked))
    : await runForm(data, 'referral.request', (actor) => requestAndSubmit(actor, code, asked));
  if (!result.ok) return result.answer;
  redirect(`/referrals/${result.value.code}`);
}

export async function changeReferralAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const asked = askedOf(data);
  const result = isDraft(data)
    ? await runForm(data, 'referral.change', (actor) => changeDraft(actor, code, asked))
    : await runForm(data, 'referral.submitChanged', (actor) => submitReferral(actor, code, asked));
  if (!result.ok) return result.answer;
  redirect(`/referrals/${code}`);
}

export async function sendUrgentlyAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'referral.sendUrgently', (actor) =>
    sendUrgently(actor, textOf(data, 'code'), {
      service: textOf(data, 'service'),
      partnerId: textOf(data, 'urgentPartnerId') || undefined,
      dangerSign: textOf(data, 'dangerSign'),
    }),
  );
  if (!result.ok) return renamed(result.answer, { partnerId: 'urgentPartnerId' });
  redirect(`/referrals/${result.value.code}`);
}

export async function exceptRuleAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const [ruleId, partnerId] = textOf(data, 'block').split(' ');
  const result = await runForm(data, 'rule.except', (actor) =>
    exceptRule(actor, textOf(data, 'code'), {
      ruleId,
      partnerId,
      reason: textOf(data, 'exceptionReason'),
    }),
  );
  if (!result.ok) {
    return renamed(result.answer, { ruleId: 'block', partnerId: 'block', reason: 'exceptionReason' });
  }
  refresh();
  return null;
}

/** Errors under the names the form's controls have; one page holds several forms, and each control one name. */
function renamed(answer: FormAnswer, names: Record<string, string>): FormAnswer {
  const fields = Object.entries(answer.fields).map(([name, key]) => [names[name] ?? name, key]);
  return { ...answer, fields: Object.fromEntries(fields) };
}
