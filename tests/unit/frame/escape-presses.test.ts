import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPress, pressesToLeave, pressesWithinMs } from '@/components/frame/escape-presses';

/** How many presses count after the last of a series. */
function counted(times: readonly number[]): number {
  return times.reduce<number[]>((earlier, at) => addPress(earlier, at), []).length;
}

test('three presses within the time leave', () => {
  expect(counted([0, 700, 1_400])).toBe(pressesToLeave);
});

test('three presses that take longer do not leave', () => {
  expect(counted([0, 700, 1_600])).toBeLessThan(pressesToLeave);
});

test('slow presses never add up, however many', () => {
  const gaps = fc.array(fc.integer({ min: pressesWithinMs, max: 60_000 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(gaps, (waits) => {
      let at = 0;
      expect(counted(waits.map((wait) => (at += wait)))).toBe(1);
    }),
  );
});
