import { describe, expect, it } from 'vitest';
import { coverErrors, coverPeriod, coverState } from '@/lib/reviews/cover-days';

const at = new Date('2026-05-04T10:00:00.000Z');
const errors = (startsOn: string, endsOn: string) => coverErrors(coverPeriod(startsOn, endsOn, at), at);

describe('the days of a cover', () => {
  it('begin now when they begin today, and at midnight otherwise; the last day is included', () => {
    expect(coverPeriod('2026-05-04', '2026-05-05', at)).toEqual({
      startsAt: at,
      endsAt: new Date('2026-05-05T23:59:59.999Z'),
    });
    expect(coverPeriod('2026-05-05', '2026-05-05', at).startsAt).toEqual(
      new Date('2026-05-05T00:00:00.000Z'),
    );
  });

  it('must not have passed, must be in order and are 60 at most', () => {
    expect(errors('2026-05-04', '2026-05-04')).toEqual({});
    expect(errors('2026-05-03', '2026-05-05')).toEqual({ startsOn: 'dayPassed' });
    expect(errors('2026-05-06', '2026-05-05')).toEqual({ endsOn: 'dayOrder' });
    expect(errors('2026-05-05', '2026-07-03')).toEqual({});
    expect(errors('2026-05-05', '2026-07-04')).toEqual({ endsOn: 'coverTooLong' });
  });
});

it('a cover is coming, running, over or ended', () => {
  const cover = { startsAt: at, endsAt: new Date('2026-05-05T00:00:00.000Z'), endedAt: null };
  const stateAt = (time: string) => coverState(cover, new Date(time));
  expect(stateAt('2026-05-04T09:59:59.999Z')).toBe('coming');
  expect(stateAt('2026-05-04T10:00:00.000Z')).toBe('running');
  expect(stateAt('2026-05-05T00:00:00.000Z')).toBe('over');
  expect(coverState({ ...cover, endedAt: at }, at)).toBe('ended');
});
