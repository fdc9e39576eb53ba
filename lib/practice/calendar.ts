import { dayMs, hourMs } from '@/lib/core/clock';

/** How far back the organisation's history goes. */
export const historyDays = 8 * 365;

/** The desk works from 00:00 to 09:00 UTC: nine to six in Seoul, eight to five in Shanghai. */
const workingDayMs = 9 * hourMs;

/**
 * The moment of a working day for any moment of the day it is in. Never later than `at`, and never changes the order
 * of two moments.
 */
export function workingMoment(at: Date): Date {
  const sinceMidnight = at.getTime() % dayMs;
  return new Date(at.getTime() - sinceMidnight + Math.floor((sinceMidnight * workingDayMs) / dayMs));
}

/** The working moment `days` before `today`. */
export function daysBefore(today: Date, days: number): Date {
  return workingMoment(new Date(today.getTime() - days * dayMs));
}

/**
 * How many days ago case `index` of `cases` was registered. Falls from the first case to the last, and the caseload
 * grows from year to year. `jitter` from 0 to 1 places the case within its turn.
 */
export function registeredDaysAgo(index: number, cases: number, jitter: number): number {
  return historyDays * (1 - ((index + jitter) / cases) ** 0.65);
}
