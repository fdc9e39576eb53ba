import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retainUntilOf, retentionMonths } from '@/lib/cases/retention-clock';
import { vocabulary } from '@/lib/vocabulary/lists';

const reasons = vocabulary.closureReason.map(({ code }) => code);

describe('the retention clock', () => {
  test('ends for every reason: at least a month, at most three years', () => {
    for (const reason of reasons) {
      expect(retentionMonths(reason)).toBeGreaterThanOrEqual(1);
      expect(retentionMonths(reason)).toBeLessThanOrEqual(36);
    }
  });

  test('is shortest where the person does not want to be kept or everything is in another case', () => {
    const shortest = reasons.filter((reason) => retentionMonths(reason) === 1);
    expect(shortest.toSorted()).toEqual(['ConsentWithdrawn', 'Duplicate']);
  });

  test('ends on the same day of the month, or on the last one', () => {
    const closed = new Date('2026-01-31T08:00:00Z');
    expect(retainUntilOf('ConsentWithdrawn', closed).toISOString()).toBe('2026-02-28T08:00:00.000Z');
    expect(retainUntilOf('PlanCompleted', closed).toISOString()).toBe('2028-01-31T08:00:00.000Z');
  });

  test('never skips a month, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2060-01-01') }),
        fc.constantFrom(...reasons),
        (closedAt, reason) => {
          const due = retainUntilOf(reason, closedAt);
          const monthsApart =
            (due.getUTCFullYear() - closedAt.getUTCFullYear()) * 12 +
            due.getUTCMonth() -
            closedAt.getUTCMonth();
          expect(monthsApart).toBe(retentionMonths(reason));
        },
      ),
    );
  });
});
