import type { Command } from 'commander';
import { withDatabase } from '@/cli/connect';
import { answer } from '@/cli/output';

/** `rowan migrate`: brings the database up to this version of Rowan, as starting does. */
export function migrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to this version')
    .action(async () => {
      // Opening the database prepares it; there is nothing left to do.
      await withDatabase(async () => undefined);
      answer({ ok: true }, 'The database fits this version.');
    });
}
