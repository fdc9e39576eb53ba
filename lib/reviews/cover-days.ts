import { dayMs } from '@/lib/core/clock';
import type { FieldErrors } from '@/lib/core/errors';

/** Reviews are handed over for this many days at most. */
export const longestCoverDays = 60;

/** When a cover from `startsOn` to `endsOn` (YYYY-MM-DD, both days included, UTC) begins and ends. */
export function coverPeriod(startsOn: string, endsOn: string, at: Date): { startsAt: Date; endsAt: Date } {
  const dayBegins = new Date(`${startsOn}T00:00:00.000Z`);
  return {
    // A cover that begins today begins now: nothing is handed over for hours that have passed.
    startsAt: dayBegins < at && at.getTime() - dayBegins.getTime() < dayMs ? at : dayBegins,
    endsAt: new Date(`${endsOn}T23:59:59.999Z`),
  };
}

/** What is wrong with the days of a cover, field by field; empty: nothing. */
export function coverErrors({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, at: Date): FieldErrors {
  if (startsAt < at) return { startsOn: 'dayPassed' };
  if (endsAt <= startsAt) return { endsOn: 'dayOrder' };
  const days = Math.ceil((endsAt.getTime() - startsAt.getTime()) / dayMs);
  return days > longestCoverDays ? { endsOn: 'coverTooLong' } : {};
}

export type CoverState = 'coming' | 'running' | 'over' | 'ended';

/** Where a cover stands at a moment. */
export function coverState(
  cover: { startsAt: Date; endsAt: Date; endedAt: Date | null },
  at: Date,
): CoverState {
  if (cover.endedAt !== null) return 'ended';
  if (at < cover.startsAt) return 'coming';
  return at < cover.endsAt ? 'running' : 'over';
}
