import { expect, it } from 'vitest';
import { isStopped, isWorthRetrying, saveStateOf } from '@/components/case-form/autosave-state';
import { errorStatus } from '@/lib/core/errors';

it('a page goes on trying where that can help, waits for a change where it cannot, and stops for a choice', () => {
  const meaning = Object.fromEntries(
    Object.entries(errorStatus).map(([code, status]) => {
      const kind = saveStateOf(status, code);
      return [code, isStopped(kind) ? 'stops' : isWorthRetrying(kind) ? 'retries' : 'waits'];
    }),
  );
  expect(meaning).toMatchObject({
    UNAUTHENTICATED: 'retries',
    UNAVAILABLE: 'retries',
    INTERNAL: 'retries',
    TOO_LARGE: 'waits',
    INVALID: 'waits',
    IDENTIFYING_TEXT: 'waits',
    CONFLICT: 'stops',
    NOT_FOUND: 'stops',
  });
  expect(saveStateOf(422, 'IDENTIFYING_TEXT')).toBe('identifying');
  expect(saveStateOf(422, 'INVALID')).toBe('refused');
});
