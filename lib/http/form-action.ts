import 'server-only';
import { requireActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { log } from '@/lib/core/log';
import { type FormAnswer, textOf, typedValues } from './form-answer';
import { once } from './once';
import { assertSameOrigin } from './same-origin';

export type FormResult<T> = { ok: true; value: T } | { ok: false; answer: FormAnswer };

/**
 * The one way a signed-in person's form reaches a use case: live session, same origin, once per rendered form, expected
 * failures as an answer that keeps what was typed.
 */
export async function runForm<T>(
  data: FormData,
  operation: string,
  work: (actor: Actor) => Promise<T>,
): Promise<FormResult<T>> {
  const actor = await requireActor();
  return settleForm(data, () => {
    const formKey = textOf(data, 'formKey');
    const request = JSON.stringify(typedValues(data));
    return once(actor, { key: formKey === '' ? null : formKey, operation, request }, () => work(actor));
  });
}

/**
 * The same for forms before sign-in. What is unexpected is logged by name under a reference the person is shown, never
 * with its message.
 */
export async function settleForm<T>(data: FormData, work: () => Promise<T>): Promise<FormResult<T>> {
  try {
    await assertSameOrigin();
    return { ok: true, value: await work() };
  } catch (error) {
    const values = typedValues(data);
    if (isAppError(error)) return { ok: false, answer: { code: error.code, fields: error.fields, values } };
    const reference = newId().slice(0, 8);
    log('error', 'action.failed', {
      requestId: reference,
      errorName: error instanceof Error ? error.name : 'unknown',
    });
    return { ok: false, answer: { code: 'INTERNAL', fields: {}, values, reference } };
  }
}
