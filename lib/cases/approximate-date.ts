import { z } from 'zod';
import { now } from '@/lib/core/clock';
import { missingCodes } from '@/lib/vocabulary/answers';

const year = z.int().min(1940, 'key:yearRange');

/**
 * When something happened, as roughly as it is known: a month of a year, a year, or a range of years; or why there is
 * no answer. Everything null: not asked. Never a day.
 */
export const approximateDateSchema = z
  .strictObject({
    year: year.nullable().default(null),
    month: z.int().min(1, 'key:monthRange').max(12, 'key:monthRange').nullable().default(null),
    /** Last year of a range whose first is `year`. */
    yearTo: year.nullable().default(null),
    missing: z.enum(missingCodes).nullable().default(null),
  })
  .refine(({ year: from, missing }) => from === null || missing === null, {
    path: ['missing'],
    message: 'key:missingNotAlone',
  })
  .refine(({ year: from, month, yearTo }) => from !== null || (month === null && yearTo === null), {
    path: ['year'],
    message: 'key:yearNeeded',
  })
  .refine(({ month, yearTo }) => month === null || yearTo === null, {
    path: ['month'],
    message: 'key:monthOfRange',
  })
  .refine(({ year: from, yearTo }) => from === null || yearTo === null || yearTo > from, {
    path: ['yearTo'],
    message: 'key:rangeBackwards',
  })
  .refine((date) => Math.max(date.year ?? 0, date.yearTo ?? 0) <= now().getUTCFullYear(), {
    path: ['year'],
    message: 'key:yearInFuture',
  });

export type ApproximateDate = z.output<typeof approximateDateSchema>;

/**
 * True unless `later` certainly lies before `earlier`: its last possible month is over before the other's first begins.
 * What is not known contradicts nothing.
 */
export function mayFollow(later: ApproximateDate, earlier: ApproximateDate): boolean {
  if (later.year === null || earlier.year === null) return true;
  const last = (later.yearTo ?? later.year) * 12 + (later.month ?? 12);
  return last >= earlier.year * 12 + (earlier.month ?? 1);
}

export const dateNotAsked: ApproximateDate = { year: null, month: null, yearTo: null, missing: null };

type DateName = 'began' | 'ended' | 'when';

type DateColumns<Name extends DateName> = Record<
  `${Name}Year` | `${Name}Month` | `${Name}YearTo`,
  number | null
> &
  Record<`${Name}Missing`, string | null>;

/** The four columns a date is stored in. */
export function dateColumns<Name extends DateName>(name: Name, date: ApproximateDate): DateColumns<Name> {
  return {
    [`${name}Year`]: date.year,
    [`${name}Month`]: date.month,
    [`${name}YearTo`]: date.yearTo,
    [`${name}Missing`]: date.missing,
  } as DateColumns<Name>;
}

/** The date its four columns say. */
export function dateFrom<Name extends DateName>(name: Name, row: DateColumns<Name>): ApproximateDate {
  const columns: Record<string, string | number | null> = row;
  return approximateDateShape.parse({
    year: columns[`${name}Year`],
    month: columns[`${name}Month`],
    yearTo: columns[`${name}YearTo`],
    missing: columns[`${name}Missing`],
  });
}

// What is stored was checked when it was entered; a clock set back must not make it unreadable.
const approximateDateShape = z.object({
  year: z.int().nullable(),
  month: z.int().nullable(),
  yearTo: z.int().nullable(),
  missing: z.enum(missingCodes).nullable(),
});
