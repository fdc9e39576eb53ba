const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/** The server ends a session after 15 minutes without a request; the warning comes two minutes before. */
export const warnAfterMs = 13 * minuteMs;
export const endAfterMs = 15 * minuteMs;

/** While someone is there the server is told at least this often. */
export const touchEveryMs = minuteMs;

/** What is to happen after so long without a key or a touch. */
export function idleState(idleMs: number): 'present' | 'warned' | 'ended' {
  if (idleMs >= endAfterMs) return 'ended';
  return idleMs >= warnAfterMs ? 'warned' : 'present';
}

/** Seconds until the end in steps of 15, rounded up: spoken as often as it changes and no oftener. */
export function secondsLeft(idleMs: number): number {
  return Math.max(0, Math.ceil((endAfterMs - idleMs) / (15 * secondMs)) * 15);
}
