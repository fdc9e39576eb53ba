import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandomBelow } from '@/lib/privacy/noise/random-integers';
import { choosePairs, type ColumnPair } from '@/lib/privacy/synthetic/choose-pairs';
import { countsOf, pairCountsOf, pairsOf } from '@/lib/privacy/synthetic/counts';
import { fitTree } from '@/lib/privacy/synthetic/fit-tree';
import type { Measurement } from '@/lib/privacy/synthetic/measurement';
import { shrunk, withFurtherPairs } from '@/lib/privacy/synthetic/further-pairs';
import { swapAnswers } from '@/lib/privacy/synthetic/swap-answers';
import { treeJoints } from '@/lib/privacy/synthetic/tree-joints';
import { createDice, shareOut } from '@/lib/privacy/synthetic/share-out';
import { branchesOf, marginalsOf, type TreeTables } from '@/lib/privacy/synthetic/tree';
import { treeRows } from '@/lib/privacy/synthetic/tree-rows';
import { unexplained } from '@/lib/privacy/synthetic/unexplained';
import { repeatableWords } from '@/tests/unit/privacy/noise/repeatable-words';

const sizes = [2, 3, 2, 4];
const anyTree: fc.Arbitrary<ColumnPair[]> = fc
  .tuple(fc.nat(0), fc.nat(1), fc.nat(2), fc.boolean())
  .map(([one, two, three, isTurned]) =>
    [one, two, three].map((parent, at): ColumnPair => (isTurned ? [at + 1, parent] : [parent, at + 1])),
  );
const anyPotentials = (pairs: readonly ColumnPair[]): fc.Arbitrary<TreeTables> => {
  const table = (length: number) =>
    fc
      .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length })
      .map((values) => Float64Array.from(values));
  return fc.record({
    nodes: fc.tuple(...sizes.map(table)),
    edges: fc.tuple(...pairs.map(([one, other]) => table((sizes[one] ?? 0) * (sizes[other] ?? 0)))),
  });
};
const anyModel = anyTree.chain((pairs) => anyPotentials(pairs).map((potentials) => ({ pairs, potentials })));

/** Marginals by going through every row there can be. */
function marginalsByScan(pairs: readonly ColumnPair[], potentials: TreeTables, total: number): TreeTables {
  const nodes = sizes.map((size) => new Float64Array(size));
  const edges = potentials.edges.map(({ length }) => new Float64Array(length));
  const cell = (row: readonly number[], [one, other]: ColumnPair): number =>
    (row[one] ?? 0) * (sizes[other] ?? 0) + (row[other] ?? 0);
  const rows = sizes.reduce<number[][]>(
    (all, size) => all.flatMap((row) => Array.from({ length: size }, (_, answer) => [...row, answer])),
    [[]],
  );
  const weights = rows.map((row) =>
    Math.exp(
      row.reduce((sum, answer, at) => sum + (potentials.nodes[at]?.[answer] ?? 0), 0) +
        pairs.reduce((sum, pair, at) => sum + (potentials.edges[at]?.[cell(row, pair)] ?? 0), 0),
    ),
  );
  const sum = weights.reduce((all, weight) => all + weight, 0);
  rows.forEach((row, at) => {
    const share = ((weights[at] ?? 0) * total) / sum;
    const add = (table: Float64Array | undefined, where: number): void => {
      if (table) table[where] = (table[where] ?? 0) + share;
    };
    row.forEach((answer, column) => add(nodes[column], answer));
    pairs.forEach((pair, edge) => add(edges[edge], cell(row, pair)));
  });
  return { nodes, edges };
}

function expectNear(one: TreeTables, other: TreeTables, digits: number): void {
  for (const part of ['nodes', 'edges'] as const) {
    one[part].forEach((table, at) =>
      table.forEach((value, cell) => expect(value).toBeCloseTo(other[part][at]?.[cell] ?? -1, digits)),
    );
  }
}

describe('a tree of pairs', () => {
  test('has the marginals that a scan of every possible row has', () => {
    fc.assert(
      fc.property(anyModel, ({ pairs, potentials }) => {
        const ours = marginalsOf(potentials, branchesOf(pairs), 50);
        expectNear(ours, marginalsByScan(pairs, potentials, 50), 8);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test('is found again from counts without noise', () => {
    fc.assert(
      fc.property(anyModel, ({ pairs, potentials }) => {
        const truth = marginalsByScan(pairs, potentials, 1000);
        const measurements = [...truth.nodes, ...truth.edges].map((values): Measurement => ({
          values,
          variances: values.map(() => 25),
        }));
        const fitted = fitTree(pairs, measurements, 1000);
        [...fitted.nodes, ...fitted.edges].forEach((table, at) =>
          table.forEach((value, cell) =>
            expect(Math.abs(value - (measurements[at]?.values[cell] ?? 0))).toBeLessThan(1.5),
          ),
        );
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  test('weighs two measurements of one thing by their noise', () => {
    const measurements = [
      { values: Float64Array.of(60, 40), variances: Float64Array.of(1, 1) },
      { values: Float64Array.of(50, 50), variances: Float64Array.of(1, 1) },
      // Says 20 : 80 of the first column, but with noise a hundred times as wide.
      { values: Float64Array.of(10, 10, 40, 40), variances: new Float64Array(4).fill(10_000) },
    ];
    const [first] = fitTree([[0, 1]], measurements, 100).nodes;
    expect(first?.[0]).toBeCloseTo(60, 0);
  });

  test('gives rows with its counts, to within rounding', () => {
    fc.assert(
      fc.property(anyModel, fc.integer(), ({ pairs, potentials }, seed) => {
        const tables = marginalsByScan(pairs, potentials, 400);
        const rows = treeRows(pairs, tables, 400, createDice(repeatableWords(seed)));
        expect(rows.every(({ length }) => length === 400)).toBe(true);
        tables.nodes.forEach((table, column) =>
          table.forEach((value, answer) => {
            const seen = rows[column]?.filter((cell) => cell === answer).length ?? 0;
            // Each answer above is rounded on its own.
            expect(Math.abs(seen - value)).toBeLessThan(1 + 4 * sizes.length);
          }),
        );
      }),
      { numRuns: 30, seed: 1 },
    );
  });
});

describe('joint tables', () => {
  test('of columns far apart in the tree are those of a scan', () => {
    fc.assert(
      fc.property(anyModel, ({ pairs, potentials }) => {
        const tables = marginalsByScan(pairs, potentials, 50);
        const all = pairsOf(sizes.length);
        const none = all.map(([one, other]) => new Float64Array((sizes[one] ?? 0) * (sizes[other] ?? 0)));
        // The same potentials, in a model that has a table for every pair.
        const edges = all.map(([one, other], at) => {
          const table = none[at]?.slice() ?? new Float64Array();
          pairs.forEach(([first, second], edge) => {
            if (![first, second].includes(one) || ![first, second].includes(other)) return;
            potentials.edges[edge]?.forEach((value, cell) => {
              const size = sizes[second] ?? 1;
              const [a, b] = [Math.floor(cell / size), cell % size];
              table[first === one ? cell : b * (sizes[other] ?? 0) + a] = value;
            });
          });
          return table;
        });
        const expected = marginalsByScan(all, { nodes: potentials.nodes, edges }, 50).edges;
        treeJoints(pairs, tables).forEach((joint, at) =>
          joint.forEach((value, cell) => expect(value).toBeCloseTo(expected[at]?.[cell] ?? -1, 8)),
        );
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});

describe('the score of a pair', () => {
  test('changes by at most 1 when one person is added, whatever was expected', () => {
    const anyCounts = fc.array(fc.nat(30), { minLength: 6, maxLength: 6 });
    const anyExpected = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(anyCounts, anyExpected, fc.nat(5), (counts, expected, cell) => {
        const score = (table: readonly number[]): bigint =>
          unexplained(Int32Array.from(table), (at) => expected[at] ?? 0);
        const change = score(counts.with(cell, (counts[cell] ?? 0) + 1)) - score(counts);
        expect(change === 1n || change === -1n).toBe(true);
        expect(score(counts)).toBeGreaterThanOrEqual(0n);
      }),
    );
    expect(unexplained(Int32Array.of(5, 0), (cell) => [2.4, 3.5][cell] ?? 0)).toBe(7n);
  });
});

describe('correcting by further pairs', () => {
  const expected = Float64Array.of(100, 100, 100, 100);
  const variances = new Float64Array(4).fill(25);

  test('changes nothing where the distance is no more than noise, and all but nothing is lost where it is far more', () => {
    expect(shrunk(expected, { values: Float64Array.of(104, 96, 103, 97), variances })).toEqual(expected);
    const [far] = shrunk(expected, { values: Float64Array.of(300, 0, 0, 0), variances });
    expect(far).toBeGreaterThan(299);
    expect(far).toBeLessThan(300);
  });

  test('keeps the tables of the tree as they are', () => {
    const columns = [0, 1, 2].map((shift) => ({
      size: 2,
      cells: Uint16Array.from({ length: 80 }, (_, row) => (row >> shift) % 2),
    }));
    const joints = pairsOf(3).map(() => Float64Array.of(80, 0, 0, 0));
    const below = createRandomBelow(repeatableWords(5));
    const corrected = withFurtherPairs(
      columns,
      [
        [0, 1],
        [1, 2],
      ],
      joints,
      10n ** 12n,
      below,
    );
    expect([corrected[0], corrected[2]]).toEqual([joints[0], joints[2]]);
    // Without noise to speak of, the third pair is what it is.
    corrected[1]?.forEach((value) => expect(value).toBeCloseTo(20, 0));
  });
});

describe('swapping answers', () => {
  test('never brings pairs further from what is wanted, and keeps every single count', () => {
    const dice = createDice(repeatableWords(6));
    const anyColumns = fc.array(fc.tuple(fc.nat(1), fc.nat(2), fc.nat(1)), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(anyColumns, anyColumns, (rows, goal) => {
        const columnsOf = (from: readonly (readonly number[])[]) =>
          [2, 3, 2].map((size, at) => ({ size, cells: Uint16Array.from(from, (row) => row[at] ?? 0) }));
        const [made, wantedRows] = [columnsOf(rows), columnsOf(goal)];
        const tables = (columns: ReturnType<typeof columnsOf>): Int32Array[] =>
          pairsOf(3).map(([one, other]) => {
            const [first, second] = [columns[one], columns[other]];
            return first && second ? pairCountsOf(first, second) : new Int32Array();
          });
        const wanted = tables(wantedRows).map((table) => Float64Array.from(table));
        const distance = (): number =>
          tables(made).reduce(
            (sum, table, at) =>
              sum + table.reduce((all, count, cell) => all + (count - (wanted[at]?.[cell] ?? 0)) ** 2, 0),
            0,
          );
        const singles = made.map((column) => [...countsOf(column)]);
        const before = distance();
        swapAnswers(made, wanted, dice);
        expect(distance()).toBeLessThanOrEqual(before);
        expect(made.map((column) => [...countsOf(column)])).toEqual(singles);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('choosing pairs', () => {
  const answers = (of: (row: number) => number) => ({
    size: 4,
    cells: Uint16Array.from({ length: 400 }, (_, row) => of(row)),
  });
  // The second follows the first, the fourth the third; nothing else is tied.
  const columns = [
    answers((row) => row % 4),
    answers((row) => row % 4),
    answers((row) => Math.floor(row / 4) % 4),
    answers((row) => Math.floor(row / 4) % 4),
  ];
  const singles = columns.map((column) => ({
    values: Float64Array.from(countsOf(column)),
    variances: new Float64Array(4).fill(1),
  }));

  test('finds what is tied together when there is budget for it', () => {
    const below = createRandomBelow(repeatableWords(1));
    const pairs = choosePairs(columns, singles, 400, { num: 1n, den: 1n }, below);
    expect(pairs).toContainEqual([0, 1]);
    expect(pairs).toContainEqual([2, 3]);
    expect(pairs).toHaveLength(3);
  });

  test('always joins all columns, and falls evenly when there is next to none', () => {
    const below = createRandomBelow(repeatableWords(2));
    const seen = new Map<string, number>();
    for (let run = 0; run < 600; run += 1) {
      const pairs = choosePairs(columns, singles, 400, { num: 1n, den: 1_000_000n }, below);
      expect(branchesOf(pairs)).toHaveLength(3);
      for (const pair of pairs) seen.set(pair.join(), (seen.get(pair.join()) ?? 0) + 1);
    }
    // Each of six pairs is in half of all trees; five standard deviations.
    for (const count of seen.values()) expect(Math.abs(count - 300)).toBeLessThan(62);
  });
});

describe('sharing out', () => {
  test('gives each answer its share to within one, and on average exactly', () => {
    const dice = createDice(repeatableWords(3));
    const weights = Float64Array.of(0.4, 0, 2.3, 7.3);
    const sums = [0, 0, 0, 0];
    const runs = 4000;
    for (let run = 0; run < runs; run += 1) {
      const answers = shareOut(13, weights, dice);
      weights.forEach((weight, answer) => {
        const seen = answers.filter((one) => one === answer).length;
        sums[answer] = (sums[answer] ?? 0) + seen;
        expect(Math.abs(seen - 1.3 * weight)).toBeLessThan(1);
      });
    }
    weights.forEach((weight, answer) => expect((sums[answer] ?? 0) / runs).toBeCloseTo(1.3 * weight, 1));
    expect(new Set(shareOut(3, new Float64Array(3), dice))).toEqual(new Set([0, 1, 2]));
    expect(shareOut(0, weights, dice)).toHaveLength(0);
  });
});
