'use server';

import { redirect } from 'next/navigation';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { changeLabel } from '@/lib/labels/change-label';

export async function changeLabelAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const [list, locale] = [textOf(data, 'list'), textOf(data, 'locale')];
  const name = `label-${locale}`;
  const result = await runForm(data, 'label.change', (actor) =>
    changeLabel(actor, { list, code: textOf(data, 'code'), locale, label: textOf(data, name) }),
  );
  if (result.ok) redirect(`/settings/labels?list=${encodeURIComponent(list)}&did=saved`);
  const { label, ...fields } = result.answer.fields;
  return { ...result.answer, fields: label === undefined ? fields : { ...fields, [name]: label } };
}
