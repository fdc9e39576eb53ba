/** Every way a use case can say no. Closed: a new code needs a status here and a sentence in messages. */
export const errorStatus = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  /** Someone else changed the record since it was read. */
  CONFLICT: 409,
  /** The record's state does not allow this act. */
  NOT_ALLOWED_NOW: 409,
  /** The same idempotency key came with another body, or its first request is still running. */
  IDEMPOTENCY_MISMATCH: 409,
  TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INVALID: 422,
  /** Free text holds something that identifies a person. */
  IDENTIFYING_TEXT: 422,
  /** The person has not consented to what was asked. */
  CONSENT_MISSING: 422,
  /** A do-not-share rule, or the partner's safety vetting, forbids telling this partner of this case. */
  SHARING_BLOCKED: 422,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Field name → message key under `errors.fields`. */
export type FieldErrors = Record<string, string>;

/**
 * An expected failure. `code` decides the HTTP status and the sentence shown; `message` is for the log only and
 * must not hold case content. `fields` names the answers that were refused, never their values.
 */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: FieldErrors = {},
  ) {
    super(message);
  }
}

/** True for an expected failure. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
