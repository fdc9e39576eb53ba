import type { Command } from 'commander';
import { withDatabase } from '@/cli/connect';
import { answer } from '@/cli/output';

/** `rowan doctor`: whether database, keys and disk can be used; exit code 1 names what cannot. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check database, keys and disk')
    .action(async () => {
      const faults = await withDatabase(async () => {
        const { findFaults } = await import('@/lib/http/readiness');
        return findFaults();
      });
      answer(
        { ok: faults.length === 0, faults },
        faults.length === 0 ? 'Database, keys and disk are fine.' : `Not fine: ${faults.join(', ')}.`,
      );
      if (faults.length > 0) process.exitCode = 1;
    });
}
