import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { stringify } from 'csv-stringify';
import { readCodedColumns } from '@/cli/coded-file';
import { commaList, wholeNumber } from '@/cli/options';
import { answer } from '@/cli/output';
import { equivalenceClasses, type EquivalenceClasses } from '@/lib/privacy/risk/equivalence-classes';
import { recordRisk } from '@/lib/privacy/risk/record-risk';
import { sudaScores } from '@/lib/privacy/risk/suda';

interface RiskOptions {
  qi: string[];
  k: number;
  out?: string;
}

/** `rowan risk FILE.csv --qi a,b,c`: how exposed the records of a file are. Needs no database. */
export function riskCommand(program: Command): void {
  program
    .command('risk')
    .description('how exposed the records of a CSV file are to someone who knows the named columns')
    .argument('<file>', 'a CSV file with a header')
    .requiredOption('--qi <columns>', 'columns an attacker may know, with commas between', commaList)
    .option('--k <number>', 'records that share their answers with fewer than k are counted', wholeNumber, 11)
    .option(
      '--out <file>',
      'write class size, risk and special uniqueness of each record, in the file’s order',
    )
    .action(async (file: string, { qi, k, out }: RiskOptions) => {
      const { columns, rowCount } = await readCodedColumns(file, qi);
      const classes = equivalenceClasses(columns, rowCount);
      const risk = recordRisk(classes, k, { factor: 1 });
      const { scores, smallestSet, contributions } = sudaScores(columns, rowCount);
      if (out !== undefined) await writeRecords(out, classes, scores, smallestSet);
      answer(
        { rows: rowCount, k, ...risk, suda: { contributions } },
        [
          `${rowCount} records in ${risk.classes} classes; ${risk.uniques} stand alone.`,
          `${risk.recordsUnderK} records share their answers with fewer than ${k}.`,
          `The most exposed hides among ${risk.smallestClass}: risk ${risk.prosecutor.max.toFixed(3)}.`,
        ].join('\n'),
      );
    });
}

async function writeRecords(
  out: string,
  { classOf, sizes }: EquivalenceClasses,
  scores: Float64Array,
  smallestSet: Uint8Array,
): Promise<void> {
  function* rows(): Generator<(string | number)[]> {
    for (const [row, at] of classOf.entries()) {
      const size = sizes[at] ?? 0;
      yield [row + 1, size, 1 / size, scores[row] ?? 0, smallestSet[row] ?? 0];
    }
  }
  const header = ['record', 'classSize', 'risk', 'suda', 'smallestUniqueSet'];
  await pipeline(
    Readable.from(rows()),
    stringify({ header: true, columns: header }),
    createWriteStream(out, { mode: 0o600 }),
  );
}
