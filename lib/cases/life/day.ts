import { dayMs } from '@/lib/core/clock';

/** The last moment of a day given as `2026-11-24`, UTC. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs - 1);
}

/** The day a moment is in, UTC, as `2026-11-24`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
