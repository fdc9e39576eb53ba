'use server';

import { refresh } from 'next/cache';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf, textsOf } from '@/lib/http/form-answer';
import { addPartner } from '@/lib/partners/add-partner';
import { changePartner } from '@/lib/partners/change-partner';

export async function addPartnerAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const country = textOf(data, 'countries');
  const result = await runForm(data, 'partner.add', (actor) =>
    addPartner(actor, {
      name: textOf(data, 'name'),
      kind: textOf(data, 'kind'),
      services: textsOf(data, 'services'),
      countries: country === '' ? [] : [country],
      languages: textsOf(data, 'languages'),
    }),
  );
  if (!result.ok) return result.answer;
  refresh();
  return null;
}

export async function changePartnerAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'partner.change', (actor) =>
    changePartner(actor, { partnerId: textOf(data, 'partnerId'), status: textOf(data, 'status') }),
  );
  if (!result.ok) return result.answer;
  refresh();
  return null;
}
