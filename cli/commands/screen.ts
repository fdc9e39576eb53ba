import type { Command } from 'commander';
import { standardInput } from '@/cli/options';
import { answer } from '@/cli/output';
import { screenOrBlock } from '@/lib/privacy/screening/screen';

/** `rowan screen < text`: what in a text identifies a person; exit code 1 when something does. Needs no database. */
export function screenCommand(program: Command): void {
  program
    .command('screen')
    .description('look for identifiers in a text on standard input; exit code 1 when there are any')
    .option('--lang <language>', 'en, ko or zh; all of them are looked for in any case')
    .action(async () => {
      const text = await standardInput();
      const { findings, verdict } = screenOrBlock(text);
      answer(
        { findings, verdict },
        findings.map(({ kind, severity, start, end }) => `${start}-${end} ${severity} ${kind}`).join('\n') ||
          'Nothing found.',
      );
      if (verdict !== 'clear') process.exitCode = 1;
    });
}
