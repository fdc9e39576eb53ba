import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { withDatabase } from '@/cli/connect';
import { chosenOrganization } from '@/cli/organization';
import { answer } from '@/cli/output';

interface ExportOptions {
  layout: string;
  out: string;
  organization?: string;
}

/**
 * `rowan export --layout ctdc --out FILE`: writes the newest issued release of rows in a layout, byte for byte as it was
 * approved. Nothing leaves on this way that two people did not let go. Exit code 1 when none is issued.
 */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('write the newest issued release of rows to a file')
    .addOption(new Option('--layout <name>', 'columns of the file').choices(['ctdc']).makeOptionMandatory())
    .requiredOption('--out <file>', 'where to write it')
    .option('--organization <id>', 'where there are several')
    .action(async ({ layout, out, organization }: ExportOptions) => {
      const { id, content, hash } = await withDatabase(async () => {
        const { newestReleaseFile } = await import('@/lib/releases/newest-release-file');
        return newestReleaseFile(await chosenOrganization(organization), layout);
      });
      await writeFile(out, content, { mode: 0o600 });
      answer({ release: id, sha256: hash, bytes: content.length }, `Release ${id} written.\nSHA-256 ${hash}`);
    });
}
