/*
 * Synthetic rows on invented cases, δ = 10⁻⁶: processor time, and mean distance of counts by one and by two attributes from the
 * real ones, over every cell of the code lists. Beside them, on the same scale: noised tables at the same ε, and rows in
 * which every column is drawn on its own.
 *   tsx bench/synthetic.ts [rows …]
 * Without numbers: 1,000, 10,000 and 100,000.
 */
import { nanoRhoOf, type NanoRho } from '@/lib/privacy/noise/concentrated';
import { gaussianVariance } from '@/lib/privacy/noise/mechanism-cost';
import { columnsNamed, type CodedTable } from '@/lib/privacy/risk/coded-table';
import { aggregateSeededRows } from '@/lib/privacy/synthetic/aggregate-seeded';
import type { Attribute } from '@/lib/privacy/synthetic/attribute';
import { countsOf, pairCountsOf, pairsOf } from '@/lib/privacy/synthetic/counts';
import { mstRows } from '@/lib/privacy/synthetic/mst-rows';
import { blank, peopleMatrix, type PeopleMatrix } from '@/lib/privacy/synthetic/people-matrix';
import type { SyntheticRelease } from '@/lib/privacy/synthetic/release';
import { referenceCases, referenceNames, referenceShapes } from './reference-cases';
import { plainPassMs, printTime } from './timing';

const delta = 1e-6;
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000];

/** Numbers as before, where a blank of the made rows is a blank and not an answer. */
function withBlanks(table: CodedTable, attributes: readonly Attribute[]): PeopleMatrix {
  const lists = attributes.map((attribute) => ({ ...attribute, codes: [...attribute.codes, ''] }));
  const { rowCount, columns } = peopleMatrix(table, lists);
  const shown = columns.map(({ size, cells }) => ({
    size: size - 1,
    cells: cells.map((answer) => (answer === size - 1 ? blank : answer)),
  }));
  return { rowCount, columns: shown };
}

function meanDistance(tables: readonly (readonly [Int32Array, Int32Array])[]): number {
  let sum = 0;
  let cells = 0;
  for (const [real, made] of tables) {
    sum += real.reduce((all, count, at) => all + Math.abs(count - (made[at] ?? 0)), 0);
    cells += real.length;
  }
  return sum / cells;
}

function errors(real: PeopleMatrix, made: PeopleMatrix): string {
  const both = real.columns.map((column, at) => [column, made.columns[at] ?? column] as const);
  const single = both.map(([one, other]) => [countsOf(one), countsOf(other)] as const);
  const pairs = pairsOf(both.length).flatMap(([one, other]) => {
    const [first, second] = [both[one], both[other]];
    if (!first || !second) return [];
    return [[pairCountsOf(first[0], second[0]), pairCountsOf(first[1], second[1])] as const];
  });
  return `one ${meanDistance(single).toFixed(1)}, two ${meanDistance(pairs).toFixed(2)}`;
}

/** Every column turned by another number of rows: the same counts by one attribute, no dependence. */
function untied({ rowCount, columns }: PeopleMatrix): PeopleMatrix {
  const turned = columns.map(({ size, cells }, at) => ({
    size,
    cells: cells.map((_, row) => cells[(row + 97 * at) % rowCount] ?? 0),
  }));
  return { rowCount, columns: turned };
}

for (const [name, shape] of referenceShapes) {
  for (const rows of sizes) {
    const table = referenceCases({ ...shape, rows });
    const columns = columnsNamed(table, referenceNames);
    const attributes = columns.map((column) => ({ name: column.name, codes: column.values.slice(1) }));
    const real = peopleMatrix(table, attributes);
    const passMs = plainPassMs(columns, rows);
    const cells = pairsOf(8).reduce(
      (sum, [one, other]) => sum + (real.columns[one]?.size ?? 0) * (real.columns[other]?.size ?? 0),
      0,
    );
    process.stdout.write(
      `${name}, ${rows.toLocaleString('en')} rows; a pair of answers holds ${((28 * rows) / cells).toFixed(0)} on average\n`,
    );
    process.stdout.write(`  columns untied, no noise: ${errors(real, untied(real))}\n`);
    for (const epsilon of [1, 4]) {
      const nanoRho: NanoRho = nanoRhoOf(epsilon, delta);
      const { num, den } = gaussianVariance(36n, nanoRho);
      const table36 = Math.sqrt((2 / Math.PI) * (Number(num) / Number(den))).toFixed(1);
      process.stdout.write(`  ε = ${epsilon}; noised tables: one and two ${table36}\n`);
      // The size is stated as 10,000 to see what smaller files would get.
      const request = { attributes, nanoRho, delta, people: Math.max(rows, 10_000) };
      const bench = (what: string, make: () => SyntheticRelease & { readonly blankShare?: number }): void => {
        const before = process.cpuUsage();
        const release = make();
        const { user, system } = process.cpuUsage(before);
        const ms = (user + system) / 1000;
        const blanks = release.blankShare ? `, blank ${(100 * release.blankShare).toFixed(1)} %` : '';
        const { meanError, margin } = release.utility.twoWay;
        const report = `, report ${meanError.toFixed(1)} ± ${margin.toFixed(1)}`;
        printTime(what, ms, passMs, errors(real, withBlanks(release.rows, attributes)) + report + blanks);
      };
      bench('spanning tree', () => mstRows(table, request));
      for (const length of [2, 3]) {
        bench(`aggregate-seeded, length ${length}`, () =>
          aggregateSeededRows(table, { ...request, length, k: 11 }),
        );
      }
    }
  }
}
process.stdout.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
