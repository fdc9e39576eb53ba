import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { withDatabase } from '@/cli/connect';
import { answer, UsageError } from '@/cli/output';
import { type ChainReport, type Checkpoint, checkpointSchema } from '@/lib/audit/verify';

const faults = {
  gap: 'an entry is missing',
  broken: 'it does not follow on the entry before',
  altered: 'its content was changed',
  headMoved: 'entries after the last one are missing',
  checkpoint: 'this is not the chain the checkpoint was taken from',
} as const;

function words(report: ChainReport): string {
  return report.ok
    ? `${report.organizationId}: ${report.entries} entries, whole. Checkpoint: ${report.entries} ${report.lastHash}`
    : `${report.organizationId}: broken at entry ${report.firstBadSeq}: ${faults[report.reason]}.`;
}

async function readCheckpoint(file: string): Promise<Checkpoint> {
  try {
    return checkpointSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new UsageError(
      `${file} is not a checkpoint: {"organizationId", "seq", "hash"} as \`rowan audit checkpoint\` prints it.`,
    );
  }
}

/** `rowan audit verify`: walks every organisation's chain; exit code 1 names the first bad entry. */
export function auditCommand(program: Command): void {
  const audit = program.command('audit').description('the record of what was done');
  audit
    .command('verify')
    .description('recompute the whole chain; exit code 1 and the first bad entry when it does not hold')
    .option('--checkpoint <file>', 'a checkpoint kept outside the database; finds a cut-off end too')
    .action(async ({ checkpoint: file }: { checkpoint?: string }) => {
      const checkpoint = file === undefined ? undefined : await readCheckpoint(file);
      const reports = await verifyAll(checkpoint);
      const ok = reports.every((report) => report.ok);
      answer(
        { ok, organizations: reports },
        reports.map(words).join('\n') || 'There is no organisation yet.',
      );
      if (!ok) process.exitCode = 1;
    });
  audit
    .command('checkpoint')
    .description('print where each chain ends now, one JSON document a line, to be kept outside this machine')
    .action(async () => {
      const reports = await verifyAll(undefined);
      const ends = reports.flatMap((report) =>
        report.ok
          ? [{ organizationId: report.organizationId, seq: report.entries, hash: report.lastHash }]
          : [],
      );
      answer(ends, ends.map((end) => JSON.stringify(end)).join('\n'));
      if (ends.length < reports.length) process.exitCode = 1;
    });
}

async function verifyAll(checkpoint: Checkpoint | undefined): Promise<ChainReport[]> {
  return withDatabase(async () => {
    const { verifyChain } = await import('@/lib/audit/verify');
    const { listOrganizationIds } = await import('@/lib/db/across-organizations');
    const reports: ChainReport[] = [];
    for (const id of await listOrganizationIds()) {
      reports.push(await verifyChain(id, checkpoint?.organizationId === id ? checkpoint : undefined));
    }
    return reports;
  });
}
