import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cellAt, cellSpace } from '@/lib/privacy/tables/cell-space';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import { RowBuilder, type LinearSolver } from '@/lib/privacy/tables/linear-solver';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { agrees, atomsOf, factsOf, placesOf, sumAt } from './naive-reader';
import { anySmallFile } from './small-tables';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

test('with a solver a table is as proven as without', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySmallFile(9), fc.integer({ min: 2, max: 5 }), (file, threshold) => {
      const protection = protectTable(file.groups, file.dimensions, {
        threshold,
        groups: false,
        solver,
        rounds: 2,
      });
      if (protection.outcome !== 'protected') throw new Error('refused');
      const facts = factsOf(protection.publication, 1);
      const space = cellSpace(file.dimensions);
      for (const { codes, least, most, leastFile, mostFile } of protection.certificate) {
        expect(most - least).toBeGreaterThanOrEqual(threshold);
        for (const [changes, value] of [
          [leastFile, least],
          [mostFile, most],
        ] as const) {
          const changed = new Map(changes.map(({ atom, change }) => [atom, change]));
          const counts = atomsOf(file.dimensions).map(
            (atom, at) => (file.counts[at] ?? 0) + (changed.get(cellAt(space, atom)) ?? 0),
          );
          expect(agrees(counts, facts)).toBe(true);
          expect(sumAt(counts, placesOf(file.dimensions, codes))).toBe(value);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('a solver that lies cannot make a table pass', () => {
  const liar: LinearSolver = {
    open: ({ lower }) => ({
      // Every blank is wide and every move costs nothing: the target moves and nothing else does.
      minimize: () => ({
        value: -1000,
        columns: bounds.lower.length > 0 ? bounds.lower : lower,
        reducedCosts: new Float64Array(lower.length),
      }),
      setBounds: (low) => {
        bounds.lower = low;
      },
      addRow: () => undefined,
      close: () => undefined,
    }),
  };
  const bounds: { lower: Float64Array } = { lower: new Float64Array(0) };
  const dimensions = [
    { name: 'a', codes: ['a0', 'a1'] },
    { name: 'b', codes: ['b0', 'b1'] },
  ];
  const groups = [2, 30, 40, 50].map((count, at) => ({ codes: atomsOf(dimensions)[at] ?? {}, count }));
  expect(() => protectTable(groups, dimensions, { threshold: 5, groups: false, solver: liar })).toThrow(
    /proof/,
  );
});

describe('the solver', () => {
  const rows = (): RowBuilder => {
    const builder = new RowBuilder();
    builder.add([0, 1], [2, 2], 0, 3);
    return builder;
  };
  const lower = new Float64Array(2);
  const upper = new Float64Array(2).fill(9);

  test('answers in real and in whole numbers, after new costs, bounds and rows', () => {
    const real = solver.open({ lower, upper, ...rows().build() });
    expect(real.minimize(Float64Array.of(-1, -1))?.value).toBeCloseTo(-1.5);
    expect(real.minimize(Float64Array.of(1, 0))?.value).toBeCloseTo(0);
    real.setBounds(lower, Float64Array.of(0.25, 0.25));
    expect(real.minimize(Float64Array.of(-1, -1))?.value).toBeCloseTo(-0.5);
    real.addRow([0], [1], 0, 0.125);
    expect(real.minimize(Float64Array.of(-1, -1))?.value).toBeCloseTo(-0.375);
    real.close();
    const whole = solver.open({ lower, upper, ...rows().build(), whole: true });
    expect(whole.minimize(Float64Array.of(-1, -1))?.value).toBeCloseTo(-1);
    whole.close();
  });

  test('says when nothing is feasible', () => {
    const builder = rows();
    builder.add([0], [1], 5, 6);
    const session = solver.open({ lower, upper, ...builder.build() });
    expect(session.minimize(Float64Array.of(1, 1))).toBeUndefined();
    session.close();
  });
});
