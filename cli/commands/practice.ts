import type { Command } from 'commander';
import { withDatabase } from '@/cli/connect';
import { wholeNumber } from '@/cli/options';
import { answer, progress } from '@/cli/output';
import type { PracticeAccount } from '@/lib/practice/build-practice';

/** Accounts as lines of a terminal. */
export function accountLines(accounts: readonly PracticeAccount[]): string {
  return accounts
    .map(({ role, username, team, partner, password }) =>
      [role.padEnd(14), username.padEnd(26), (team ?? partner ?? '').padEnd(34), password].join(' '),
    )
    .join('\n');
}

/** `rowan practice`: a fictional organisation to try everything on; prints its accounts once. */
export function practiceCommand(program: Command): void {
  program
    .command('practice')
    .description('build a fictional practice organisation and print its accounts, once')
    .option('--cases <number>', 'how many cases', wholeNumber, 500)
    .option('--seed <number>', 'the same seed gives the same cases', wholeNumber, 1)
    .action(async ({ cases, seed }: { cases: number; seed: number }) => {
      const report = await withDatabase(async () => {
        const { buildPractice } = await import('@/lib/practice/build-practice');
        return buildPractice({
          cases,
          seed,
          onProgress: ({ done, total }) => progress(`${done} of ${total} cases`),
        });
      });
      answer(
        report,
        `${report.organization}: ${report.cases} cases, ${report.referrals} referrals. These passwords are shown once:\n${accountLines(report.accounts)}`,
      );
    });
}
