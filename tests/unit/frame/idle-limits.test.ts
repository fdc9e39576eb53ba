import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  endAfterMs,
  idleState,
  secondsLeft,
  touchEveryMs,
  warnAfterMs,
} from '@/components/frame/idle-limits';
import { sessionIdleMs } from '@/lib/auth/session';

test('the page ends its visit when the server ends the session, and not later', () => {
  expect(endAfterMs).toBe(sessionIdleMs);
});

test('the warning leaves two minutes, and telling the server fits into them', () => {
  expect(endAfterMs - warnAfterMs).toBe(120_000);
  expect(touchEveryMs).toBeLessThan(endAfterMs - warnAfterMs);
});

test('a visit is first present, then warned, then ended, and never goes back', () => {
  const order = ['present', 'warned', 'ended'];
  fc.assert(
    fc.property(fc.nat(endAfterMs * 2), fc.nat(endAfterMs), (idleMs, moreMs) => {
      expect(order.indexOf(idleState(idleMs + moreMs))).toBeGreaterThanOrEqual(
        order.indexOf(idleState(idleMs)),
      );
    }),
  );
  expect([0, warnAfterMs - 1, warnAfterMs, endAfterMs - 1, endAfterMs].map(idleState)).toEqual([
    'present',
    'present',
    'warned',
    'warned',
    'ended',
  ]);
});

test('what is left is said in steps of 15 seconds, rounded up, and never below nothing', () => {
  expect(secondsLeft(warnAfterMs)).toBe(120);
  expect(secondsLeft(endAfterMs - 1)).toBe(15);
  expect(secondsLeft(endAfterMs + 60_000)).toBe(0);
});
