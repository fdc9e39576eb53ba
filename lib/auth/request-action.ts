import 'server-only';
import { headers } from 'next/headers';
import type { Actor } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { AppError, type ErrorCode, type FieldErrors, isAppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { newId } from '@/lib/core/ids';
import { requireActor } from './current-actor';

/** What a form gets back: the value, or why not and for which fields. Never an error's own text. */
export type ActionResult<T> =
  { ok: true; value: T } | { ok: false; code: ErrorCode; fields: FieldErrors; reference?: string };

/**
 * Refuses a server action that does not come from our own pages. The framework compares Origin with Host but lets
 * a request without Origin through; every browser sends it with a POST, so its absence is refused here.
 */
export async function assertSameOrigin(): Promise<void> {
  const origin = (await headers()).get('origin');
  const host = (await headers()).get('host');
  const own = new URL(env().origin);
  if (origin === own.origin) return;
  if (origin && host && origin === `${own.protocol}//${host}`) return;
  throw new AppError('FORBIDDEN', 'A form came from another site.');
}

/** The one way a signed-in form reaches a use case: same origin, live session, expected failures as values. */
export async function runAction<T>(work: (actor: Actor) => Promise<T>): Promise<ActionResult<T>> {
  const actor = await requireActor();
  return settle(async () => {
    await assertSameOrigin();
    return work(actor);
  });
}

/** Turns expected failures into values; anything else is logged by name under a reference the person is shown. */
export async function settle<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (isAppError(error)) return { ok: false, code: error.code, fields: error.fields };
    const reference = newId().slice(0, 8);
    log('error', 'action.failed', {
      requestId: reference,
      errorName: error instanceof Error ? error.name : 'unknown',
    });
    return { ok: false, code: 'INTERNAL', fields: {}, reference };
  }
}
