let shiftMs = 0;

/** The server's time. All deadlines and sessions use it, so that tests can move it. */
export function now(): Date {
  return new Date(Date.now() + shiftMs);
}

/** Moves the clock for this process; for tests of time limits. */
export function shiftClockByMs(milliseconds: number): void {
  shiftMs = milliseconds;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
