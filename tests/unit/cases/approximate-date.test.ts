import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseAnswersSchema } from '@/lib/cases/answers';
import { approximateDateSchema, mayFollow } from '@/lib/cases/approximate-date';

const date = (parts: object) => approximateDateSchema.parse(parts);

describe('what may follow', () => {
  test.each([
    [{ year: 2019 }, { year: 2019 }, true],
    [{ year: 2019, month: 3 }, { year: 2019 }, true],
    [{ year: 2019 }, { year: 2019, month: 12 }, true],
    [{ year: 2015, yearTo: 2019 }, { year: 2018 }, true],
    [{ missing: 'X_NotKnown' }, { year: 2018 }, true],
    [{}, { year: 2018 }, true],
    [{ year: 2017 }, { year: 2018 }, false],
    [{ year: 2018, month: 2 }, { year: 2018, month: 3 }, false],
    [{ year: 2015, yearTo: 2017 }, { year: 2018 }, false],
  ])('%j after %j: %s', (later, earlier, may) => {
    expect(mayFollow(date(later), date(earlier))).toBe(may);
  });

  test('of any two dates one may follow the other', () => {
    const some = fc.record({
      year: fc.integer({ min: 1950, max: 2020 }),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
    });
    fc.assert(fc.property(some, some, (a, b) => mayFollow(date(a), date(b)) || mayFollow(date(b), date(a))));
  });
});

test('an exploitation that ends before it began is refused at the year it ended', () => {
  const { error } = caseAnswersSchema.safeParse({
    episodes: [{ began: { year: 2019 }, ended: { year: 2018 } }],
  });
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['episodes.0.ended.year', 'key:endsBeforeItBegins'],
  ]);
});
