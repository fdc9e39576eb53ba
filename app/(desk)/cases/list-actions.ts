'use server';

import { redirect } from 'next/navigation';
import { assignCases } from '@/lib/cases/life/assign-cases';
import { removeView } from '@/lib/cases/views/remove-view';
import { saveView } from '@/lib/cases/views/save-view';
import { parseCode } from '@/lib/core/codes';
import { AppError } from '@/lib/core/errors';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf, textsOf } from '@/lib/http/form-answer';

/** What is typed never reaches an address, a history list or a log unless it is a case code. */
export async function findCaseAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'case.find', async () => {
    const code = parseCode('case', textOf(data, 'code'));
    if (!code) throw new AppError('INVALID', 'Not a case code.', { code: 'notACode' });
    return code;
  });
  if (!result.ok) return result.answer;
  redirect(`/cases?code=${result.value}`);
}

export async function saveViewAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'view.save', (actor) =>
    saveView(actor, {
      name: textOf(data, 'name'),
      nameConfirmed: textOf(data, 'nameConfirmed') !== '',
      query: queryOf(textOf(data, 'query')),
      columns: textOf(data, 'columns').split(','),
      isShared: textOf(data, 'isShared') !== '',
    }),
  );
  if (!result.ok) return result.answer;
  redirect(`/cases?view=${result.value.id}&saved=1`);
}

/** The list's words as the form carried them; what is no object is refused as any other wrong input. */
function queryOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export async function removeViewAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'view.remove', (actor) => removeView(actor, textOf(data, 'id')));
  if (!result.ok) return result.answer;
  redirect('/cases');
}

export async function assignCasesAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'case.assign', (actor) =>
    assignCases(actor, {
      codes: textsOf(data, 'codes'),
      assignedToId: textOf(data, 'assignedToId'),
      reason: textOf(data, 'reason') || undefined,
    }),
  );
  if (!result.ok) return result.answer;
  const back = textOf(data, 'back');
  const list = /^\/cases(\?|$)/u.test(back) ? back : '/cases';
  redirect(`${list}${list.includes('?') ? '&' : '?'}reassigned=${result.value.codes.length}`);
}
