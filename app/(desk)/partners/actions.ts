'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf, textsOf } from '@/lib/http/form-answer';
import { addPartner } from '@/lib/partners/add-partner';
import { addRule } from '@/lib/partners/add-rule';
import { changePartner } from '@/lib/partners/change-partner';
import { endRule } from '@/lib/partners/end-rule';
import { proposePartner } from '@/lib/partners/propose-partner';

type Previous = FormAnswer | null;

function orNull(data: FormData, name: string): string | null {
  return textOf(data, name) || null;
}

function describedOf(data: FormData) {
  return {
    name: textOf(data, 'name'),
    kind: textOf(data, 'kind'),
    services: textsOf(data, 'services'),
    countries: textsOf(data, 'countries'),
    regions: textsOf(data, 'regions'),
    languages: textsOf(data, 'languages'),
    accepts: textsOf(data, 'accepts'),
    capacity: orNull(data, 'capacity'),
    opening: orNull(data, 'opening'),
    contactRole: orNull(data, 'contactRole'),
  };
}

function vettedOf(data: FormData) {
  return { vetting: orNull(data, 'vetting'), vettingExpiresOn: orNull(data, 'vettingExpiresOn') };
}

export async function addPartnerAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'partner.add', (actor) =>
    addPartner(actor, { ...describedOf(data), ...vettedOf(data) }),
  );
  if (!result.ok) return result.answer;
  redirect(`/partners/${result.value.id}`);
}

export async function proposePartnerAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'partner.propose', (actor) => proposePartner(actor, describedOf(data)));
  if (!result.ok) return result.answer;
  redirect(`/partners/${result.value.id}`);
}

export async function changePartnerAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const partnerId = textOf(data, 'partnerId');
  const result = await runForm(data, 'partner.change', (actor) =>
    changePartner(actor, partnerId, { ...describedOf(data), ...vettedOf(data) }),
  );
  if (!result.ok) return result.answer;
  redirect(`/partners/${partnerId}`);
}

export async function setPartnerStatusAction(
  _previous: Previous,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'partner.setStatus', (actor) =>
    changePartner(actor, textOf(data, 'partnerId'), { status: textOf(data, 'status') }),
  );
  if (!result.ok) return result.answer;
  refresh();
  return null;
}

export async function addRuleAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'rule.add', (actor) =>
    addRule(actor, {
      partnerId: orNull(data, 'partnerId'),
      partnerKind: orNull(data, 'partnerKind'),
      country: orNull(data, 'country'),
      caseSign: orNull(data, 'caseSign'),
      reason: textOf(data, 'reason'),
      liftableBy: textOf(data, 'liftableBy'),
    }),
  );
  if (!result.ok) return result.answer;
  redirect('/partners/rules');
}

export async function endRuleAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const result = await runForm(data, 'rule.end', (actor) => endRule(actor, textOf(data, 'ruleId')));
  if (!result.ok) return result.answer;
  refresh();
  return null;
}
