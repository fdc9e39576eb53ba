import { beforeAll, describe, expect, test } from 'vitest';
import { auditIntervals } from '@/lib/privacy/tables/audit-intervals';
import { cellAt, codesOf } from '@/lib/privacy/tables/cell-space';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import { integerSuppression } from '@/lib/privacy/tables/integer-suppression';
import type { LinearSolver } from '@/lib/privacy/tables/linear-solver';
import { primarySuppression } from '@/lib/privacy/tables/primary-suppression';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { publicationHiding } from './hidden-publication';
import { flat, smallFile, type SmallFile } from './small-tables';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const priceOf = (value: number): number => 1 + Math.log2(1 + value);

function setUp(file: SmallFile, threshold: number) {
  const table = frequencyTable(file.groups, file.dimensions);
  const primary = primarySuppression(table, { threshold, groups: false });
  const rules = {
    width: threshold,
    floor: 1 as const,
    priceOf: (cell: number) => priceOf(table.values[cell] ?? 0),
  };
  const isWide = (hidden: ReadonlySet<number>): boolean => {
    const publication = publicationHiding(file, (_, codes) => hidden.has(cellAt(table.space, codes)));
    return auditIntervals({ publication }, solver).every(({ least, most }) => most - least >= threshold);
  };
  const cost = (cells: readonly number[]): number =>
    cells.reduce((sum, cell) => sum + rules.priceOf(cell), 0);
  return { table, primary, rules, isWide, cost };
}

/** The least cost over every set of complementary cells whose blanks are all wide enough. */
function leastCost(file: SmallFile, threshold: number): number {
  const { table, primary, isWide, cost } = setUp(file, threshold);
  const candidates = [...table.values.keys()].filter(
    (cell) => table.values[cell] !== 0 && !primary.has(cell),
  );
  const subsets = Array.from({ length: 2 ** candidates.length }, (_, bits) =>
    candidates.filter((_cell, at) => Math.floor(bits / 2 ** at) % 2 === 1),
  ).toSorted((a, b) => cost(a) - cost(b));
  const best = subsets.find((subset) => isWide(new Set([...primary.keys(), ...subset])));
  return cost(best ?? candidates);
}

describe('integer programming', () => {
  const [two, three, four] = [flat('a', 2), flat('b', 3), flat('a', 4)];
  test.each([
    ['one small cell', smallFile([two, three], [2, 9, 14, 11, 7, 20])],
    ['two small cells apart', smallFile([two, three], [2, 9, 14, 11, 7, 1])],
    ['a zero in the way', smallFile([two, three], [2, 9, 0, 11, 7, 20])],
    ['one dimension', smallFile([four], [1, 6, 9, 30])],
  ])('finds a choice of least price that is wide enough: %s', (_, file) => {
    const { table, primary, rules, isWide, cost } = setUp(file, 4);
    const complementary = integerSuppression(table, primary, rules, solver);
    expect(complementary).toBeDefined();
    expect(isWide(new Set([...primary.keys(), ...(complementary ?? [])]))).toBe(true);
    expect(cost(complementary ?? [])).toBeCloseTo(leastCost(file, 4), 6);
  });

  test('gives protectTable a start from which it does not do worse', { timeout: 60_000 }, () => {
    const file = smallFile(
      [flat('a', 4), flat('b', 4)],
      [3, 12, 9, 22, 15, 2, 30, 8, 11, 17, 1, 40, 25, 9, 13, 6],
    );
    const { table, primary, rules } = setUp(file, 4);
    const complementary = integerSuppression(table, primary, rules, solver) ?? [];
    const hideFirst = complementary.map((cell) => codesOf(table.space, cell));
    const options = { threshold: 4, groups: false, solver };
    const started = protectTable(file.groups, file.dimensions, { ...options, hideFirst });
    expect(started.outcome).toBe('protected');
    if (started.outcome === 'protected')
      expect(started.counts.hidden).toBe(primary.size + complementary.length);
  });

  test('is not asked about large tables', () => {
    const file = smallFile([flat('a', 30), flat('b', 30)], []);
    const { table, primary, rules } = setUp(file, 4);
    expect(() => integerSuppression(table, primary, rules, solver)).toThrow(/tooLarge/);
  });
});
