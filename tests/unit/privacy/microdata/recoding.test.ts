import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latticePeel } from '@/lib/privacy/microdata/lattice-peel';
import type { LeafMatrix } from '@/lib/privacy/microdata/leaf-matrix';
import { dropped, recodingLoss } from '@/lib/privacy/microdata/recoding';
import { recodingLattice } from '@/lib/privacy/microdata/recoding-lattice';
import { sensitiveRule } from '@/lib/privacy/microdata/sensitive-rule';
import { topDown } from '@/lib/privacy/microdata/top-down';
import { compileHierarchy } from '@/lib/privacy/risk/hierarchy';
import {
  caseFiles,
  labelsAbove,
  matrixOf,
  publishedCells,
  tableOf,
  tally,
  trees,
  type Case,
} from './small-microdata';

const algorithms = [
  ['top-down', topDown],
  ['lattice peel', latticePeel],
] as const;
const k = fc.integer({ min: 2, max: 9 });

describe.each(algorithms)('%s', (_, recode) => {
  it('publishes no row that fewer than k read exactly the same as, and no cell that is not true of its row', () => {
    fc.assert(
      fc.property(caseFiles, k, (cases, least) => {
        const matrix = matrixOf(cases);
        const recoding = recode(matrix, least, null);
        const texts = cases.map((_case, row) => publishedCells(matrix, recoding, row));
        const sizes = tally(texts.flatMap((cells) => (cells ? [cells.join('|')] : [])));
        for (const size of sizes.values()) expect(size).toBeGreaterThanOrEqual(least);
        texts.forEach((cells, row) =>
          cells?.forEach((cell, at) => {
            expect(labelsAbove(trees[at] ?? { name: '' }, cases[row]?.[at] ?? '')).toContain(cell);
          }),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('leaves out fewer than k rows when nothing but k is asked', () => {
    fc.assert(
      fc.property(caseFiles, k, (cases, least) => {
        const recoding = recode(matrixOf(cases), least, null);
        expect(recoding.classOf.filter((at) => at === dropped).length).toBeLessThan(least);
      }),
      { numRuns: 80 },
    );
  });

  it('keeps l different answers in each class, a missing one not counted, or none at all', () => {
    fc.assert(
      fc.property(caseFiles, k, fc.integer({ min: 2, max: 3 }), (cases, least, l) => {
        const matrix = matrixOf(cases);
        const outcome = tableOf(cases).columns[3];
        if (!outcome) throw new Error('no outcome');
        const recoding = recode(matrix, least, sensitiveRule(outcome, { name: 'outcome', distinct: l }));
        const answers = new Map<string, Set<string>>();
        cases.forEach((each, row) => {
          const cells = publishedCells(matrix, recoding, row)?.join('|');
          if (cells === undefined) return;
          const known = answers.get(cells) ?? new Set();
          answers.set(cells, known);
          if (typeof each[3] === 'string') known.add(each[3]);
        });
        for (const given of answers.values()) expect(given.size === 0 || given.size >= l).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it('gives the same classes whatever the order of the rows', () => {
    fc.assert(
      fc.property(caseFiles, k, (cases, least) => {
        const read = (order: readonly Case[]): Map<string, number> => {
          const matrix = matrixOf(order);
          const recoding = recode(matrix, least, null);
          return tally(
            order.map(
              (each, row) =>
                `${each.slice(0, 3).join('|')}>${publishedCells(matrix, recoding, row)?.join('|')}`,
            ),
          );
        };
        expect(read(cases.toReversed())).toEqual(read(cases));
      }),
      { numRuns: 40 },
    );
  });
});

/** The lattice peel by its definition: every node in order, every remaining row, classes as texts. */
function peelByDefinition(matrix: LeafMatrix, least: number): (string | null)[] {
  const { levels, nodes } = recodingLattice(matrix, 1.3);
  const published: (string | null)[] = Array.from({ length: matrix.rowCount }, () => null);
  for (const node of nodes) {
    const text = (row: number): string =>
      matrix.hierarchies
        .map(({ levels: tree, labels }, at) => {
          const leaf = matrix.leaves[row * matrix.width + at] ?? 0;
          return labels[tree[levels[at]?.[node[at] ?? 0] ?? 0]?.[leaf] ?? -1];
        })
        .join('|');
    const open = published.flatMap((cells, row) => (cells === null ? [row] : []));
    const sizes = tally(open.map(text));
    for (const row of open) if ((sizes.get(text(row)) ?? 0) >= least) published[row] = text(row);
  }
  return published;
}

describe('lattice peel', () => {
  it('publishes what its definition publishes, for all its pruning', () => {
    fc.assert(
      fc.property(caseFiles, k, (cases, least) => {
        const matrix = matrixOf(cases);
        const recoding = latticePeel(matrix, least, null);
        const cells = cases.map((_, row) => publishedCells(matrix, recoding, row)?.join('|') ?? null);
        expect(cells).toEqual(peelByDefinition(matrix, least));
      }),
      { numRuns: 80 },
    );
  });

  it('puts each row into the first published class it fits, so that knowing the code narrows nothing down', () => {
    fc.assert(
      fc.property(caseFiles, k, (cases, least) => {
        const matrix = matrixOf(cases);
        const recoding = latticePeel(matrix, least, null);
        cases.forEach((each, row) => {
          const own = recoding.classOf[row] ?? dropped;
          for (let at = 0; at < (own === dropped ? recoding.classCount : own); at += 1) {
            const fits = trees.every((tree, attribute) => {
              const label =
                matrix.hierarchies[attribute]?.labels[recoding.nodes[at * 3 + attribute] ?? -1] ?? '?';
              return labelsAbove(tree, each[attribute] ?? '').includes(label);
            });
            expect(fits).toBe(false);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('tries a generalisation only after every finer one', () => {
    fc.assert(
      fc.property(caseFiles, (cases) => {
        const { nodes } = recodingLattice(matrixOf(cases), 1.3);
        nodes.forEach((node, at) => {
          for (const later of nodes.slice(at + 1)) {
            expect(later.every((level, attribute) => level <= (node[attribute] ?? 0))).toBe(false);
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out levels beyond ten thousand nodes and refuses more attributes than that allows', () => {
    const wide = (attributes: number, groups: boolean): LeafMatrix => {
      const parents = groups ? { a: 'G', b: 'G' } : {};
      const hierarchies = Array.from({ length: attributes }, (_, at) =>
        compileHierarchy({ name: `c${at}`, parents }, ['a', 'b', 'c', 'd']),
      );
      const leaves = Uint16Array.from({ length: attributes * 40 }, (_, at) => 1 + ((at * 7) % 4));
      return { rowCount: 40, width: attributes, hierarchies, leaves };
    };
    expect(recodingLattice(wide(9, true), 1.3).nodes.length).toBeLessThanOrEqual(10_000);
    expect(latticePeel(wide(9, true), 5, null).classOf.filter((at) => at === dropped).length).toBeLessThan(5);
    expect(() => latticePeel(wide(14, false), 5, null)).toThrow('tooLarge');
  });
});

describe('the loss of a recoding', () => {
  it('is the mean over published cells of leaves covered less one over the domain less one', () => {
    fc.assert(
      fc.property(caseFiles, k, (cases, least) => {
        const matrix = matrixOf(cases);
        const recoding = topDown(matrix, least, null);
        const { loss, generalisedRows } = recodingLoss(matrix, recoding);
        const domains = trees.map((tree, at) => [
          ...new Set([
            ...(tree.codes ??
              Object.keys(tree.parents ?? {}).filter(
                (code) => !Object.values(tree.parents ?? {}).includes(code),
              )),
            ...cases.map((each) => each[at] ?? ''),
          ]),
        ]);
        let sum = 0;
        let cells = 0;
        let changed = 0;
        cases.forEach((each, row) => {
          const published = publishedCells(matrix, recoding, row);
          published?.forEach((cell, at) => {
            const domain = domains[at] ?? [];
            const covered = domain.filter((text) =>
              labelsAbove(trees[at] ?? { name: '' }, text).includes(cell),
            ).length;
            sum += domain.length > 1 ? (covered - 1) / (domain.length - 1) : 0;
            cells += 1;
          });
          if (published?.some((cell, at) => cell !== (each[at] ?? '')) === true) changed += 1;
        });
        expect(loss).toBeCloseTo(cells === 0 ? 0 : sum / cells, 10);
        expect(generalisedRows).toBe(changed);
      }),
      { numRuns: 60 },
    );
  });
});
