import type { Command } from 'commander';
import { withDatabase } from '@/cli/connect';
import { wholeNumber } from '@/cli/options';
import { chosenOrganization } from '@/cli/organization';
import { answer } from '@/cli/output';
import { systemActor } from '@/lib/core/actor';

interface TokenOptions {
  username: string;
  days: number;
  label: string;
  organization?: string;
}

/** `rowan token`: a personal access token for the HTTP interface, printed once. */
export function tokenCommand(program: Command): void {
  program
    .command('token')
    .description('issue a personal access token for the HTTP interface; it is shown once')
    .requiredOption('--username <name>', 'whose token')
    .option('--days <number>', 'how long it works', wholeNumber, 90)
    .option('--label <text>', 'what it is for', 'command line')
    .option('--organization <id>', 'where there are several')
    .action(async ({ username, days, label, organization }: TokenOptions) => {
      const token = await withDatabase(async () => {
        const { issueToken } = await import('@/lib/auth/issue-token');
        const actor = systemActor(await chosenOrganization(organization, username));
        return issueToken(actor, { username, days, label });
      });
      answer({ username, token, days }, token);
    });
}
