import 'server-only';
import { AppError, errorStatus, isAppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { log } from '@/lib/core/log';

/** English titles; a program reads `code`, a person's words come from the interface. */
const titles: Record<AppError['code'], string> = {
  UNAUTHENTICATED: 'Sign in or send a live token.',
  FORBIDDEN: 'This account may not do that.',
  NOT_FOUND: 'There is no such record in your reach.',
  METHOD_NOT_ALLOWED: 'This address does not take that method.',
  CONFLICT: 'The record was changed meanwhile. Read it again.',
  NOT_ALLOWED_NOW: 'The record’s state does not allow that.',
  IDEMPOTENCY_MISMATCH: 'This idempotency key was used for another request.',
  TOO_LARGE: 'The request is too large.',
  UNSUPPORTED_MEDIA_TYPE: 'Send application/json.',
  INVALID: 'Some answers are not usable. Nothing was written.',
  IDENTIFYING_TEXT: 'The text holds something that may identify a person. Nothing was written.',
  CONSENT_MISSING: 'The person has not agreed to this. Nothing was written.',
  SHARING_BLOCKED: 'A rule forbids telling this partner of this case. Nothing was written.',
  UNAVAILABLE: 'Rowan cannot reach its database. Try again in a moment.',
  INTERNAL: 'Something went wrong. Nothing was written.',
};

/**
 * An error as a problem document (RFC 9457) with a stable `code`; `fields` names refused answers by path. Never an
 * error's own message, which may quote a value.
 */
export function problem(error: unknown): Response {
  const known = isAppError(error) ? error : new AppError('INTERNAL', 'Unexpected.');
  const instance = newId();
  if (known.code === 'INTERNAL') {
    log('error', 'api.failed', {
      requestId: instance,
      errorName: error instanceof Error ? error.name : 'unknown',
    });
  }
  const status = errorStatus[known.code];
  const body = {
    type: 'about:blank',
    title: titles[known.code],
    status,
    code: known.code,
    instance: `urn:uuid:${instance}`,
    ...(Object.keys(known.fields).length > 0 && { fields: known.fields }),
  };
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
  return new Response(JSON.stringify(body), { status, headers });
}
