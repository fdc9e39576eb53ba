import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { readCodedColumns } from '@/cli/coded-file';
import { readTrees } from '@/cli/hierarchies';
import { commaList, wholeNumber } from '@/cli/options';
import { answer, UsageError } from '@/cli/output';
import { assumeOverlap } from '@/lib/privacy/tables/assume-overlap';
import { auditIntervals } from '@/lib/privacy/tables/audit-intervals';
import type { CaseGroup } from '@/lib/privacy/tables/case-group';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import type { EarlierRelease } from '@/lib/privacy/tables/joint-space';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import type { CodedTable } from '@/lib/privacy/risk/coded-table';

interface TableOptions {
  dims: string[];
  threshold: number;
  hierarchies?: string;
  prior?: string;
}

const publicationSchema = z.object({
  dimensions: z.array(
    z.object({
      name: z.string(),
      codes: z.array(z.string()),
      parents: z.record(z.string(), z.string()).exactOptional(),
    }),
  ),
  zeros: z.enum(['shown', 'groups', 'any']),
  cells: z.array(
    z.object({ codes: z.record(z.string(), z.string().nullable()), value: z.int().min(0).nullable() }),
  ),
});

/**
 * `rowan table FILE.csv --dims a,b`: a frequency table that may leave: blanks for small counts and as many more as it
 * takes, each with the interval a reader can work out. Exit code 1 when no choice of blanks is safe. Needs no database.
 */
export function tableCommand(program: Command): void {
  program
    .command('table')
    .description('a table of counts from which no small count can be worked out')
    .argument('<file>', 'a CSV file with a header')
    .requiredOption('--dims <columns>', 'one to four columns, with commas between', commaList)
    .option('--threshold <number>', 'counts below it are hidden', wholeNumber, 11)
    .option('--hierarchies <file>', 'JSON: groups of each column’s codes, and codes the file does not use')
    .option('--prior <file>', 'an earlier answer of this command with --json, which readers already have')
    .action(async (file: string, { dims, threshold, hierarchies, prior }: TableOptions) => {
      const trees = await readTrees(hierarchies, dims);
      const table = await readCodedColumns(file, dims);
      const dimensions = dims.map((name, at): Dimension => dimensionOf(table, at, { name, ...trees[at] }));
      const solver = await loadHighsSolver();
      const earlier = prior === undefined ? [] : [await readPrior(prior)];
      const counted = groupsOf(table);
      const groups = earlier.reduce<readonly CaseGroup[]>(
        (known, release) => assumeOverlap(known, release, solver),
        counted,
      );
      const protection = protectTable(groups, dimensions, { threshold, earlier });
      if (protection.outcome === 'refused') {
        process.exitCode = 1;
        answer(
          protection,
          `This table cannot leave: ${protection.refusals.map(({ kind }) => kind).join(', ')}.`,
        );
        return;
      }
      const { publication, counts } = protection;
      const intervals = new Map(
        auditIntervals({ publication }, solver).map(({ codes, least, most }) => [
          JSON.stringify(codes),
          { least, most: Number.isFinite(most) ? most : null },
        ]),
      );
      const cells = publication.cells.map((cell) => {
        const interval = cell.value === null ? intervals.get(JSON.stringify(cell.codes)) : undefined;
        return interval ? { ...cell, interval } : cell;
      });
      answer(
        { outcome: protection.outcome, threshold, counts, ...publication, cells },
        cells
          .map(
            ({ codes, value }) =>
              `${Object.values(codes)
                .map((code) => code ?? 'all')
                .join('\t')}\t${value ?? '–'}`,
          )
          .join('\n'),
      );
    });
}

/** The domain: the codes that are listed, and those of the file. An empty answer is a category of its own. */
function dimensionOf(
  { columns }: CodedTable,
  at: number,
  {
    name,
    codes = [],
    parents,
  }: { name: string; codes?: readonly string[]; parents?: Readonly<Record<string, string>> },
): Dimension {
  const used = columns[at]?.values.filter((_, code) => columns[at]?.codes.includes(code)) ?? [];
  return { name, codes: [...new Set([...codes, ...used])], ...(parents && { parents }) };
}

function groupsOf({ columns, rowCount }: CodedTable): CaseGroup[] {
  const groups = new Map<string, { codes: Record<string, string>; count: number }>();
  for (let row = 0; row < rowCount; row += 1) {
    const key = columns.map(({ codes }) => codes[row]).join(' ');
    const known = groups.get(key);
    if (known) known.count += 1;
    else {
      const codes = Object.fromEntries(
        columns.map((column) => [column.name, column.values[column.codes[row] ?? 0] ?? '']),
      );
      groups.set(key, { codes, count: 1 });
    }
  }
  return [...groups.values()];
}

async function readPrior(file: string): Promise<EarlierRelease> {
  try {
    return { name: 'prior', publication: publicationSchema.parse(JSON.parse(await readFile(file, 'utf8'))) };
  } catch {
    throw new UsageError(`${file} is not an answer of \`rowan table … --json\`.`);
  }
}
