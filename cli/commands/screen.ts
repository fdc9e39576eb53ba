import { type Command, Option } from 'commander';
import { standardInput } from '@/cli/options';
import { answer } from '@/cli/output';
import { type ScreeningLanguage, screenOrBlock } from '@/lib/privacy/screening/screen';

/** `rowan screen < text`: what in a text identifies a person; exit code 1 when something does. Needs no database. */
export function screenCommand(program: Command): void {
  program
    .command('screen')
    .description('look for identifiers in a text on standard input; exit code 1 when there are any')
    .addOption(
      new Option(
        '--lang <language>',
        'names, dates and places of this language only; default: of all',
      ).choices(['en', 'ko', 'zh'] satisfies ScreeningLanguage[]),
    )
    .action(async ({ lang }: { lang?: ScreeningLanguage }) => {
      const text = await standardInput();
      const { findings, verdict } = screenOrBlock(text, lang ? { languages: [lang] } : {});
      answer(
        { findings, verdict },
        findings.map(({ kind, severity, start, end }) => `${start}-${end} ${severity} ${kind}`).join('\n') ||
          'Nothing found.',
      );
      if (verdict !== 'clear') process.exitCode = 1;
    });
}
