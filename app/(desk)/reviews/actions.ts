'use server';

import { redirect } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf, textsOf } from '@/lib/http/form-answer';
import { runSoon } from '@/lib/jobs/queue';
import { closeEmergency } from '@/lib/referrals/close-emergency';
import { undoSeconds } from '@/lib/referrals/deadlines';
import { decideReview } from '@/lib/referrals/decide-review';
import { handOver } from '@/lib/referrals/hand-over';
import { sendNow } from '@/lib/referrals/send-held';
import { undoDecision } from '@/lib/referrals/undo-decision';
import { delegateReviews } from '@/lib/reviews/delegate-reviews';
import { endDelegation } from '@/lib/reviews/end-delegation';
import { readLastDecision } from '@/lib/reviews/read-last-decision';
import { isReturnTemplate } from '@/lib/reviews/return-templates';

type Previous = FormAnswer | null;

function queueHref(open: string, done = ''): string {
  const query = new URLSearchParams({ ...(open && { open }), ...(done && { done }) });
  return query.size > 0 ? `/reviews?${query.toString()}` : '/reviews';
}

/** The ready-made reason, if one was chosen, and what was typed. */
async function reasonOf(data: FormData): Promise<string> {
  const template = textOf(data, 'template');
  const typed = textOf(data, 'reason').trim();
  if (!isReturnTemplate(template)) return typed;
  const t = await getTranslations('reviews.templates');
  return [t(template), typed].filter((part) => part !== '').join('\n');
}

/** What is left of the packet: the ticked fields, and those that have no answer to tick. */
function keptFields(data: FormData): { packetFields?: string[] } {
  if (textOf(data, 'offersFields') === '') return {};
  const ticked = textsOf(data, 'packetFields');
  return { packetFields: ticked.length === 0 ? [] : [...ticked, ...textsOf(data, 'unanswered')] };
}

export async function decideReviewAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const decision = textOf(data, 'decision');
  const isApproval = decision === 'approve';
  const reason = isApproval ? textOf(data, 'reason') : await reasonOf(data);
  const result = await runForm(data, 'referral.decide', (actor) =>
    decideReview(actor, code, {
      decision,
      reason,
      ...(isApproval && keptFields(data)),
      holdSeconds: undoSeconds,
    }),
  );
  if (!result.ok) return withDecider(code, result.answer);
  await runSoon('held-decisions', undoSeconds + 1);
  redirect(queueHref(textOf(data, 'next'), code));
}

/** The same answer with who decided meanwhile, where someone did. What was typed stays in it. */
async function withDecider(code: string, answer: FormAnswer): Promise<FormAnswer> {
  if (answer.code !== 'CONFLICT' && answer.code !== 'NOT_ALLOWED_NOW') return answer;
  const last = await readLastDecision(await requireActor(), code);
  if (!last) return answer;
  const [t, labels, format] = await Promise.all([
    getTranslations('reviews.decide'),
    getLabels(),
    getFormatter(),
  ]);
  const time = format.dateTime(new Date(last.at), { dateStyle: 'medium', timeStyle: 'short' });
  const note = t('decidedMeanwhile', { name: last.by, time, act: labels.of('referralAct', last.act) });
  return { ...answer, note };
}

export async function undoDecisionAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const result = await runForm(data, 'referral.undo', (actor) => undoDecision(actor, code));
  if (!result.ok) return result.answer;
  redirect(queueHref(code));
}

export async function sendNowAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const result = await runForm(data, 'referral.sendNow', (actor) => sendNow(actor, code));
  if (!result.ok) return result.answer;
  redirect(queueHref('', code));
}

export async function handOverAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const reviewerId = textOf(data, 'reviewerId') || null;
  const result = await runForm(data, 'referral.handOver', (actor) => handOver(actor, code, { reviewerId }));
  if (!result.ok) return withDecider(code, result.answer);
  redirect(queueHref(code));
}

export async function closeEmergencyAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const result = await runForm(data, 'referral.closeEmergency', (actor) =>
    closeEmergency(actor, code, { finding: textOf(data, 'finding') }),
  );
  if (!result.ok) return result.answer;
  redirect(queueHref(textOf(data, 'next')));
}

export async function delegateReviewsAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'review.delegate', (actor) =>
    delegateReviews(actor, {
      toId: textOf(data, 'toId'),
      startsOn: textOf(data, 'startsOn'),
      endsOn: textOf(data, 'endsOn'),
    }),
  );
  if (!result.ok) return result.answer;
  redirect('/reviews/absence');
}

export async function endDelegationAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const id = textOf(data, 'id');
  const result = await runForm(data, 'review.endDelegation', (actor) => endDelegation(actor, id));
  if (!result.ok) return result.answer;
  redirect('/reviews/absence');
}
