import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '@/lib/core/cursor';
import { isAppError } from '@/lib/core/errors';

describe('cursors', () => {
  it('read back as what they were made of', () => {
    const dates = fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2200-01-01') });
    fc.assert(
      fc.property(dates, fc.uuid(), (at, id) => {
        expect(decodeCursor(encodeCursor({ at, id }))).toEqual({ at, id });
      }),
    );
  });

  it('refuse anything else as INVALID', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        try {
          decodeCursor(text);
        } catch (error) {
          expect(isAppError(error) && error.code).toBe('INVALID');
        }
      }),
    );
  });
});
