import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noisedTables, type NoisedRequest, type PeopleGroup } from '@/lib/privacy/noise/noised-tables';
import { assertSize } from '@/lib/privacy/noise/size-rule';
import { gaussianWeight, misfit } from './goodness-of-fit';
import { repeatableWords } from './repeatable-words';

const domains = [
  { name: 'age', codes: ['', '0-17', '18-30', '31+'] },
  { name: 'sex', codes: ['f', 'm', 'x'] },
];
const request: NoisedRequest = {
  domains,
  tables: [['age', 'sex'], ['sex'], []],
  mechanism: { kind: 'gaussian', nanoRho: 24_000_000n },
  people: 5000,
};
const groups: PeopleGroup[] = [
  { codes: { age: '0-17', sex: 'f' }, count: 900 },
  { codes: { age: '18-30', sex: 'f' }, count: 2100 },
  { codes: { age: '18-30', sex: 'm' }, count: 40 },
];

describe('noised tables', () => {
  test('print every cell of the code lists in their order, whatever the data are', () => {
    const printed = (people: readonly PeopleGroup[]): unknown =>
      noisedTables(people, request).tables.map(({ cells }) => cells.map(({ codes }) => codes));
    expect(printed(groups)).toEqual(printed([]));
    expect(printed(groups)).toEqual([
      ['', '0-17', '18-30', '31+'].flatMap((age) => ['f', 'm', 'x'].map((sex) => ({ age, sex }))),
      ['f', 'm', 'x'].map((sex) => ({ sex })),
      [{}],
    ]);
  });

  test('are the truth plus whole-number noise of σ² = T/2ρ in every cell, also in empty ones', () => {
    const truth = (codes: Readonly<Record<string, string>>): number =>
      groups
        .filter((group) => Object.entries(codes).every(([name, code]) => group.codes[name] === code))
        .reduce((sum, { count = 1 }) => sum + count, 0);
    const random = repeatableWords(21);
    const noise = Array.from({ length: 1500 }, () =>
      noisedTables(groups, request, random).tables.flatMap(({ cells }) =>
        cells.map(({ codes, value }) => value - truth(codes)),
      ),
    ).flat();
    const { variance, margin } = noisedTables(groups, request, random);
    expect(variance).toBeCloseTo(3 / (2 * 0.024), 9);
    expect(misfit(noise, gaussianWeight(variance))).toBeLessThan(4.75);
    const within = noise.filter((value) => Math.abs(value) <= margin).length / noise.length;
    expect(within).toBeGreaterThan(0.945);
    expect(within).toBeLessThan(0.97);
  });

  test('with Laplace noise promise ε without δ: scale T/ε', () => {
    const mechanism = { kind: 'laplace', microEpsilon: 1_000_000n } as const;
    const random = repeatableWords(22);
    const runs = Array.from({ length: 1500 }, () => noisedTables([], { ...request, mechanism }, random));
    const noise = runs.flatMap(({ tables }) =>
      tables.flatMap(({ cells }) => cells.map(({ value }) => value)),
    );
    expect(misfit(noise, (value) => Math.exp(-Math.abs(value) / 3))).toBeLessThan(4.75);
    const measured = noise.reduce((sum, value) => sum + value ** 2, 0) / noise.length;
    expect(measured / (runs[0]?.variance ?? 0)).toBeCloseTo(1, 1);
    expect(runs[0]?.nanoRho).toBe(500_000_000n);
    const margin = runs[0]?.margin ?? 0;
    const within = noise.filter((value) => Math.abs(value) <= margin).length / noise.length;
    expect(within).toBeGreaterThan(0.94);
  });

  test('do not depend on the order or the grouping of people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 899 }), (part) => {
        const [first, ...others] = groups;
        const split = [...others, { ...first, count: part }, { ...first, count: 900 - part }];
        const given = split as PeopleGroup[];
        expect(noisedTables(given, request, repeatableWords(3))).toEqual(
          noisedTables(groups, request, repeatableWords(3)),
        );
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  test.each<[string, Partial<NoisedRequest>, RegExp]>([
    ['no table', { tables: [] }, /tables/],
    [
      'a table asked for twice',
      {
        tables: [
          ['age', 'sex'],
          ['sex', 'age'],
        ],
      },
      /tables/,
    ],
    ['an unknown classification', { tables: [['place']] }, /tables/],
    ['too few people', { people: 1999 }, /size/],
    ['a number of people that is none', { people: Number.NaN }, /size/],
    ['no loss', { mechanism: { kind: 'gaussian', nanoRho: 0n } }, /parameter/],
    [
      'an answer outside its list',
      { domains: [{ name: 'age', codes: ['31+'] }, domains[1] ?? { name: '', codes: [] }] },
      /unknownCode/,
    ],
  ])('are refused for %s', (_, change, fault) => {
    expect(() => noisedTables(groups, { ...request, ...change })).toThrow(fault);
  });
});

describe('the rule of sizes', () => {
  test('leaves totals to small files, tables to 2,000 people, rows to 10,000', () => {
    expect(() => noisedTables(groups, { ...request, tables: [[]], people: 12 })).not.toThrow();
    expect(() => assertSize('tables', 2000)).not.toThrow();
    expect(() => assertSize('rows', 10_000)).not.toThrow();
    expect(() => assertSize('rows', 9999)).toThrow(/size/);
  });
});
