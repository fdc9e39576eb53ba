/*
 * Both recodings, the written file and its check on invented cases: in milliseconds and in plain passes over the
 * same rows in the same run.
 *   tsx bench/microdata.ts [rows …]
 * Without numbers: 1,000, 10,000, 100,000 and 1,000,000.
 */
import { checkFile } from '@/lib/privacy/microdata/check/check-file';
import { csvChunks } from '@/lib/privacy/microdata/csv-text';
import { latticePeel } from '@/lib/privacy/microdata/lattice-peel';
import { leafMatrix, type LeafMatrix } from '@/lib/privacy/microdata/leaf-matrix';
import { idColumn, protectMicrodata } from '@/lib/privacy/microdata/protect';
import { classSizes, dropped, recodingLoss, type Recoding } from '@/lib/privacy/microdata/recoding';
import { everyRule, sensitiveRule } from '@/lib/privacy/microdata/sensitive-rule';
import { topDown } from '@/lib/privacy/microdata/top-down';
import { columnsNamed, type CodedTable } from '@/lib/privacy/risk/coded-table';
import type { HierarchyTree } from '@/lib/privacy/risk/hierarchy';
import {
  referenceCases,
  referenceNames,
  referenceShapes,
  referenceTrees,
  sensitiveNames,
} from './reference-cases';
import { fastestMs, measureMs, plainPassMs, printTime } from './timing';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000, 1_000_000];

function benchRecoding(what: string, matrix: LeafMatrix, passMs: number, recode: () => Recoding): void {
  let recoding = recode();
  const taken = fastestMs(matrix.rowCount > 200_000 ? 1 : 3, () => {
    recoding = recode();
  });
  const { loss, schemes } = recodingLoss(matrix, recoding);
  const sizes = classSizes(recoding);
  const smallest = sizes.reduce((least, size) => Math.min(least, size), Infinity);
  const out = recoding.classOf.filter((at) => at === dropped).length;
  printTime(
    what,
    taken,
    passMs,
    `loss ${loss.toFixed(4)}, dropped ${out}, schemes ${schemes}, classes ${sizes.length}, smallest ${smallest}`,
  );
}

function benchFile(table: CodedTable, trees: readonly HierarchyTree[], passMs: number): void {
  const policy = {
    k: 5,
    quasiIdentifiers: trees,
    sensitive: sensitiveNames.map((each) => ({ name: each })),
  };
  const made = protectMicrodata({ table, policy, algorithm: 'topDown' });
  let chunks: string[] = [];
  const writing = measureMs(() => {
    chunks = [...csvChunks(made.header, made.rows())];
  });
  const rate = Math.round((table.rowCount / writing) * 1000);
  printTime('shuffle, ids and CSV', writing, passMs, `${rate.toLocaleString('en')} rows a second`);
  let result = '';
  const checking = measureMs(() => {
    const { holds, maxRisk } = checkFile(chunks, policy, idColumn);
    result = `${holds ? 'holds' : 'broken'}, max risk ${maxRisk}`;
  });
  printTime('check of the file', checking, passMs, result);
}

for (const [name, shape] of referenceShapes) {
  for (const rows of sizes) {
    const trees = referenceTrees(shape.detail ?? 'fine');
    const table = referenceCases({ ...shape, rows });
    const columns = columnsNamed(table, referenceNames);
    const passMs = plainPassMs(columns, rows);
    const matrix = leafMatrix(columns, trees, rows);
    const diverse = everyRule(
      columnsNamed(table, sensitiveNames).map((column) =>
        sensitiveRule(column, { name: column.name, distinct: 2 }),
      ),
    );
    process.stdout.write(`${name}, ${rows.toLocaleString('en')} rows\n`);
    printTime('plain pass over 8 columns', passMs, passMs);
    benchRecoding('top-down, k = 5', matrix, passMs, () => topDown(matrix, 5, null));
    benchRecoding('top-down, k = 11, l = 2', matrix, passMs, () => topDown(matrix, 11, diverse));
    benchRecoding('lattice peel, k = 5', matrix, passMs, () => latticePeel(matrix, 5, null));
    benchRecoding('lattice peel, k = 11, l = 2', matrix, passMs, () => latticePeel(matrix, 11, diverse));
    benchFile(table, trees, passMs);
  }
}
process.stdout.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
