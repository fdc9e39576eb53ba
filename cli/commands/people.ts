import type { Command } from 'commander';
import { withDatabase } from '@/cli/connect';
import { standardInput } from '@/cli/options';
import { chosenOrganization } from '@/cli/organization';
import { answer } from '@/cli/output';
import { systemActor } from '@/lib/core/actor';

interface AddOptions {
  username: string;
  role: string;
  team?: string;
  partner?: string;
  organization?: string;
}

/** `rowan people add`: makes an account; the password comes on standard input, never as an argument others can see. */
export function peopleCommand(program: Command): void {
  program
    .command('people')
    .description('accounts')
    .command('add')
    .description('make an account; its password is read from standard input')
    .requiredOption('--username <name>', 'what the person signs in with')
    .requiredOption('--role <role>', 'caseworker, supervisor, reportOfficer, partner or administrator')
    .option('--team <name>', 'team of a caseworker or supervisor; made when it is not there yet')
    .option('--partner <name>', 'directory entry of a partner account')
    .option('--organization <id>', 'where there are several')
    .action(async ({ organization, ...person }: AddOptions) => {
      const password = (await standardInput()).replace(/\r?\n$/u, '');
      const made = await withDatabase(async () => {
        const { addPerson } = await import('@/lib/people/add-person');
        return addPerson(systemActor(await chosenOrganization(organization)), { ...person, password });
      });
      answer({ ...made, username: person.username, role: person.role }, `${person.username} can sign in.`);
    });
}
