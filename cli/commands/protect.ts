import { readFile, rename, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { readCodedColumns } from '@/cli/coded-file';
import { readTrees } from '@/cli/hierarchies';
import { commaList, wholeNumber } from '@/cli/options';
import { answer } from '@/cli/output';
import { checkFile } from '@/lib/privacy/microdata/check/check-file';
import { csvChunks } from '@/lib/privacy/microdata/csv-text';
import { MicrodataError } from '@/lib/privacy/microdata/microdata-error';
import type { MicrodataPolicy } from '@/lib/privacy/microdata/policy';
import { idColumn, protectMicrodata, type RecodingAlgorithm } from '@/lib/privacy/microdata/protect';

interface ProtectOptions {
  qi: string[];
  sensitive: string[];
  sets: string[];
  k: number;
  l: number;
  hierarchies?: string;
  algorithm: RecodingAlgorithm;
  out: string;
}

const algorithms: RecodingAlgorithm[] = ['leastLoss', 'topDown', 'latticePeel'];

/**
 * `rowan protect FILE.csv`: writes a k-anonymous copy, checked as written by a reader that knows nothing of how it was
 * made. Exit code 1, and no file, when the check does not hold. Needs no database.
 */
export function protectCommand(program: Command): void {
  program
    .command('protect')
    .description('write a copy of a CSV file in which nobody can be told from fewer than k others')
    .argument('<file>', 'a CSV file with a header')
    .requiredOption('--qi <columns>', 'columns an attacker may know, with commas between', commaList)
    .option('--sensitive <columns>', 'columns that must stay uncertain within each class', commaList, [])
    .option('--sets <columns>', 'columns of several codes, joined with semicolons', commaList, [])
    .option('--k <number>', 'records each one hides among', wholeNumber, 11)
    .option('--l <number>', 'different answers of each sensitive column in each class', wholeNumber, 2)
    .option('--hierarchies <file>', 'JSON: what the values of each column may be generalised to')
    .addOption(new Option('--algorithm <name>', 'how to recode').choices(algorithms).default('leastLoss'))
    .requiredOption('--out <file>', 'where to write the copy')
    .action(async (file: string, options: ProtectOptions) => {
      const { qi, sensitive, sets, k, l, algorithm, out } = options;
      const policy: MicrodataPolicy = {
        k,
        quasiIdentifiers: await readTrees(options.hierarchies, qi),
        sensitive: sensitive.map((name) => ({ name, distinct: l })),
        sets: (await readTrees(options.hierarchies, sets)).map((tree) => ({
          name: tree.name,
          ...(tree.parents && { tree }),
          within: 'file' as const,
        })),
      };
      const table = await readCodedColumns(file, [...qi, ...sensitive, ...sets]);
      const made = protectMicrodata({ table, policy, algorithm });
      const certificate = await writeChecked(out, policy, csvChunks(made.header, made.rows()));
      const { report } = made;
      answer(
        { rows: table.rowCount, ...report, certificate },
        `${report.published} of ${table.rowCount} records written, ${report.dropped} left out; loss ${report.loss.toFixed(3)}.
The most exposed record hides among ${certificate.smallestClass}.`,
      );
    });
}

/** Writes beside the place, checks what was written, and only then moves it there. */
async function writeChecked(out: string, policy: MicrodataPolicy, chunks: Iterable<string>) {
  const draft = `${out}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(draft, { mode: 0o600 }));
    const certificate = checkFile([await readFile(draft, 'utf8')], policy, idColumn);
    if (!certificate.holds) throw new MicrodataError('proof', 'the written file does not keep the policy');
    await rename(draft, out);
    return certificate;
  } finally {
    await rm(draft, { force: true });
  }
}
