import { describe, expect, test } from 'vitest';
import type { RandomWords } from '@/lib/privacy/microdata/random-words';
import { nanoRhoOf, type NanoRho } from '@/lib/privacy/noise/concentrated';
import { createRandomBelow } from '@/lib/privacy/noise/random-integers';
import { encodeRows, type CodedTable } from '@/lib/privacy/risk/coded-table';
import { aggregateSeededRows } from '@/lib/privacy/synthetic/aggregate-seeded';
import { membershipBound } from '@/lib/privacy/synthetic/membership-advantage';
import { mstRows } from '@/lib/privacy/synthetic/mst-rows';
import { peopleMatrix } from '@/lib/privacy/synthetic/people-matrix';
import { utilityReport } from '@/lib/privacy/synthetic/utility-report';
import { repeatableRolls } from '@/bench/reference-cases';
import { printFigure } from '@/tests/attacks/microdata/print-figure';
import { advantage } from '@/tests/attacks/noise/advantage';
import { repeatableWords } from '@/tests/unit/privacy/noise/repeatable-words';

const delta = 1e-6;
const names = ['sex', 'age', 'place', 'work'];
const codes = ['a', 'b', 'c', 'd'];
const attributes = names.map((name) => ({ name, codes }));
/** The person whose every answer is rare: nobody is easier to find. The others have a, b or c. */
const target = ['d', 'd', 'd', 'd'];

function others(count: number): string[][] {
  const roll = repeatableRolls(3);
  return Array.from({ length: count }, () => names.map(() => codes[Math.floor(3 * roll() ** 2)] ?? 'a'));
}

const known = others(200);
const files = [[...known, target], known].map((rows) => encodeRows(names, rows));
/** So much budget that the noise is always 0. */
const noNoise: NanoRho = 10n ** 18n;
/** The rule of sizes is about usefulness; a small file is where one person shows most. */
const people = 10_000;
const runs = 200;

/** How much of the target the rows show: the answers they share with them, none of which anyone else has. */
function traces({ rowCount, columns }: CodedTable): number {
  let sum = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const shared = columns.filter(
      ({ codes: cells, values }, at) => values[cells[row] ?? 0] === target[at],
    ).length;
    sum += shared;
  }
  return sum;
}

type Make = (table: CodedTable, nanoRho: NanoRho, random: RandomWords) => CodedTable;

function shadows(make: Make, nanoRho: NanoRho, count: number): number {
  const random = repeatableWords(41);
  const figures = files.map((file) =>
    Array.from({ length: count }, () => traces(make(file, nanoRho, random))),
  );
  return advantage(figures);
}

const bySpanningTree: Make = (table, nanoRho, random) =>
  mstRows(table, { attributes, nanoRho, delta, people }, random).rows;
const byAggregates: Make = (table, nanoRho, random) =>
  aggregateSeededRows(table, { attributes, nanoRho, delta, people, length: 2, k: 1 }, random).rows;

describe('A11: was this person in the file? The attacker knows everyone else and the code', () => {
  test.each([
    ['spanning tree', bySpanningTree],
    ['aggregate-seeded', byAggregates],
  ] as const)('rows of the kind %s say so without noise, and hardly with it', (what, make) => {
    const naive = shadows(make, noNoise, 20);
    // Rounding counts into rows loses a single person now and then.
    expect(naive).toBeGreaterThan(0.7);
    const [atOne, atTwelve] = [1, 12].map((epsilon) => {
      const nanoRho = nanoRhoOf(epsilon, delta);
      // What shows much needs few runs to be seen.
      const measured = shadows(make, nanoRho, epsilon === 1 ? runs : runs / 4);
      const { byEpsilon, byRho } = membershipBound(nanoRho, delta);
      // Half of the runs measure: three standard deviations are 0.21 at ε = 1.
      expect(measured).toBeLessThan(Math.min(byEpsilon, byRho) + 0.21);
      return `${measured.toFixed(2)} at ε = ${epsilon} (bound ${byRho.toFixed(2)} by ρ, ${byEpsilon.toFixed(5)} by ε)`;
    });
    printFigure(
      `A11 membership, ${what}, ${known.length} others`,
      `exact counts: advantage ${naive.toFixed(2)}`,
      `${atOne}, ${atTwelve}`,
    );
  });

  test('a reporting threshold alone says so: the k-th person of a combination makes it appear', () => {
    const k = 11;
    const ten = Array.from({ length: k - 1 }, () => target);
    const close = [
      [...known, ...ten, target],
      [...known, ...ten],
    ].map((rows) => encodeRows(names, rows));
    const figures = (nanoRho: NanoRho, count: number): number => {
      const random = repeatableWords(43);
      const request = { attributes, nanoRho, delta, people, length: 2, k };
      return advantage(
        close.map((file) =>
          Array.from({ length: count }, () => traces(aggregateSeededRows(file, request, random).rows)),
        ),
      );
    };
    const nanoRho = nanoRhoOf(1, delta);
    const naive = figures(noNoise, 20);
    const ours = figures(nanoRho, runs);
    const { byRho } = membershipBound(nanoRho, delta);
    expect(naive).toBe(1);
    expect(ours).toBeLessThan(byRho + 0.21);
    printFigure(
      `A11 membership, k = ${k} alone`,
      `advantage ${naive.toFixed(2)}`,
      `${ours.toFixed(2)} at ε = 1 (bound ${byRho.toFixed(2)})`,
    );
  });

  test('an exact report of quality says so, and a noised one hardly', () => {
    const [made] = files.map((file) =>
      peopleMatrix(bySpanningTree(file, nanoRhoOf(1, delta), repeatableWords(45)), attributes),
    );
    if (!made) throw new Error('no rows');
    const nanoRho = nanoRhoOf(1, delta) / 20n;
    const report = (budget: NanoRho, count: number): number => {
      const below = createRandomBelow(repeatableWords(46));
      return advantage(
        files.map((file) => {
          const real = peopleMatrix(file, attributes);
          return Array.from(
            { length: count },
            () => utilityReport(real, made, budget, below).twoWay.meanError,
          );
        }),
      );
    };
    const naive = report(10n ** 22n, 20);
    const ours = report(nanoRho, 2000);
    const { byRho } = membershipBound(nanoRho / 2n, delta);
    expect(naive).toBe(1);
    expect(ours).toBeLessThan(byRho + 0.07);
    printFigure(
      'A11 membership by the report of quality',
      `exact errors: advantage ${naive.toFixed(2)}`,
      `${Math.abs(ours).toFixed(2)} (bound ${byRho.toFixed(2)} at its twentieth of the budget)`,
    );
  });
});
