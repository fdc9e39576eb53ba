import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAt, cellSpace } from '@/lib/privacy/tables/cell-space';
import { protectSums } from '@/lib/privacy/tables/protect-sums';
import { agrees, atomsOf, contains, factsOf, placesOf, sumAt } from './naive-reader';
import { flat } from './small-tables';

const dimensions = [flat('a', 3), flat('b', 2)];

const anyAmounts = fc.array(
  fc.record({
    codes: fc.constantFrom(...atomsOf(dimensions)),
    amount: fc.oneof(fc.nat(20), fc.integer({ min: 50, max: 400 })),
  }),
  { minLength: 6, maxLength: 40 },
);

test('every blank sum can be further from the truth than the rule asks, in sums that agree with all shown', () => {
  fc.assert(
    fc.property(anyAmounts, (cases) => {
      const options = { threshold: 3, within: 15, dominance: [{ within: 15 }] };
      const protection = protectSums(cases, dimensions, options);
      if (protection.outcome !== 'protected') throw new Error('refused');
      const { publication, certificate } = protection;
      const facts = factsOf(publication, 0);
      const space = cellSpace(dimensions);
      const sums = atomsOf(dimensions).map((atom) =>
        cases.reduce((sum, { codes, amount }) => sum + (contains(dimensions, codes, atom) ? amount : 0), 0),
      );
      expect(agrees(sums, facts)).toBe(true);
      for (const { codes, least, most, leastFile, mostFile } of certificate) {
        const places = placesOf(dimensions, codes);
        const inCell = cases
          .filter((one) => contains(dimensions, codes, one.codes))
          .map(({ amount }) => amount);
        expect((most - least) * 100).toBeGreaterThanOrEqual(15 * Math.max(0, ...inCell));
        for (const [changes, value] of [
          [leastFile, least],
          [mostFile, most],
        ] as const) {
          const changed = new Map(changes.map(({ atom, change }) => [atom, change]));
          const other = atomsOf(dimensions).map(
            (atom, at) => (sums[at] ?? 0) + (changed.get(cellAt(space, atom)) ?? 0),
          );
          expect(agrees(other, facts)).toBe(true);
          expect(sumAt(other, places)).toBe(value);
        }
      }
      for (const { codes, value } of publication.cells) {
        const behind = cases.filter((one) => contains(dimensions, codes, one.codes)).length;
        if (behind > 0 && behind < 3) expect(value).toBeNull();
      }
    }),
    { numRuns: 120 },
  );
});

test('amounts that are not whole, or negative, are an error', () => {
  for (const amount of [-1, 0.5, Number.NaN]) {
    const cases = [{ codes: { a: 'a0', b: 'b0' }, amount }];
    expect(() => protectSums(cases, dimensions, { threshold: 3, within: 10 })).toThrow(/counts/);
  }
});
