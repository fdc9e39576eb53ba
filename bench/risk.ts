/*
 * Record risk, special uniques and the rarity meter on invented cases: in milliseconds and in plain passes over the
 * same rows in the same run.
 *   tsx bench/risk.ts [rows …]
 * Without numbers: 1,000, 10,000, 100,000 and 1,000,000.
 */
import { columnsNamed, type CodedColumn } from '@/lib/privacy/risk/coded-table';
import { equivalenceClasses } from '@/lib/privacy/risk/equivalence-classes';
import { compileHierarchy, type HierarchyTree } from '@/lib/privacy/risk/hierarchy';
import { createRarityIndex, insertRecord, removeRecord } from '@/lib/privacy/risk/rarity-index';
import { readRarity } from '@/lib/privacy/risk/rarity-meter';
import { recordRisk } from '@/lib/privacy/risk/record-risk';
import { sudaScores } from '@/lib/privacy/risk/suda';
import { referenceCases, referenceNames, referenceShapes, referenceTrees } from './reference-cases';
import { fastestMs, measureMs, plainPassMs, printTime, quantile } from './timing';

const k = 5;
const readings = 300;
const warmUp = 20;
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000, 1_000_000];

const answersAt = (columns: readonly CodedColumn[], row: number): string[] =>
  columns.map(({ codes, values }) => values[codes[row] ?? 0] ?? '');

function benchMeter(
  columns: readonly CodedColumn[],
  asked: readonly CodedColumn[],
  trees: readonly HierarchyTree[],
  passMs: number,
): void {
  const hierarchies = columns.map(({ name, values }, at) =>
    compileHierarchy(trees[at] ?? { name }, ['', ...values]),
  );
  const index = createRarityIndex(hierarchies);
  const rows = columns[0]?.codes.length ?? 0;
  const build = measureMs(() => {
    for (let row = 0; row < rows; row += 1) insertRecord(index, answersAt(columns, row));
  });
  printTime('meter: build', build, passMs);
  const changes = fastestMs(3, () => {
    for (let row = 0; row < 1000; row += 1) removeRecord(index, insertRecord(index, answersAt(columns, 0)));
  });
  printTime('meter: 1,000 insert and delete', changes, passMs);
  // Each question three times, so that the spread is that of the questions and not of the machine's other work.
  const taken = Array.from({ length: readings }, (_, row) =>
    fastestMs(3, () => {
      readRarity(index, answersAt(asked, row), k);
    }),
  ).slice(warmUp);
  printTime('meter: a reading, p50', quantile(taken, 0.5), passMs);
  printTime('meter: a reading, p95', quantile(taken, 0.95), passMs);
}

for (const [name, shape] of referenceShapes) {
  for (const rows of sizes) {
    const columns = columnsNamed(referenceCases({ ...shape, rows }), referenceNames);
    const asked = columnsNamed(referenceCases({ ...shape, rows: readings, seed: 99 }), referenceNames);
    const passMs = plainPassMs(columns, rows);
    process.stdout.write(`${name}, ${rows.toLocaleString('en')} rows\n`);
    printTime('plain pass over 8 columns', passMs, passMs);
    const risk = recordRisk(equivalenceClasses(columns, rows), k);
    const classes = fastestMs(7, () => {
      equivalenceClasses(columns, rows);
    });
    const figures = `${risk.uniques} uniques, ${risk.recordsUnderK} under k, marketer ${risk.marketer.toFixed(5)}`;
    printTime('class counts', classes, passMs, figures);
    let uniques = 0;
    const suda = fastestMs(rows > 200_000 ? 1 : 3, () => {
      uniques = sudaScores(columns, rows).uniquesBySize.reduce((sum, count) => sum + count, 0);
    });
    printTime('special uniques, 255 subsets', suda, passMs, `${uniques} minimal uniques`);
    benchMeter(columns, asked, referenceTrees(shape.detail ?? 'fine'), passMs);
  }
}
