import type { Command } from 'commander';
import { withDatabase } from '@/cli/connect';
import { chosenOrganization } from '@/cli/organization';
import { answer } from '@/cli/output';

/** `rowan erase CASE`: destroys a case's key and text, coarsens its answers, and clears the storage that held the key. */
export function eraseCommand(program: Command): void {
  program
    .command('erase')
    .description('erase a closed case, or one whose person no longer agrees to a record; it cannot be undone')
    .argument('<case>', 'the case code')
    .option('--organization <id>', 'where there are several')
    .action(async (code: string, { organization }: { organization?: string }) => {
      const { log } = await withDatabase(async ({ ownerUrl }) => {
        const { eraseCaseAsSystem } = await import('@/lib/retention/erase-case');
        const { sweepStorage } = await import('@/lib/retention/sweep-storage');
        await eraseCaseAsSystem(await chosenOrganization(organization), code);
        return sweepStorage(ownerUrl);
      });
      answer(
        { erased: true, log },
        log
          ? 'Erased. The key is gone from the tables and from the log.'
          : 'Erased. The key is gone from the tables; this server keeps its own log as its administrator has set.',
      );
    });
}
