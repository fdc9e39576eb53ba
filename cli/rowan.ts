import { Command, CommanderError } from 'commander';
import { isAppError } from '@/lib/core/errors';
import { StartFailure } from '@/lib/core/start-failure';
import { MicrodataError } from '@/lib/privacy/microdata/microdata-error';
import { RiskError } from '@/lib/privacy/risk/risk-error';
import { TableError } from '@/lib/privacy/tables/table-error';
import { sayFailure } from '@/scripts/say.mjs';
import { auditCommand } from './commands/audit';
import { doctorCommand } from './commands/doctor';
import { eraseCommand } from './commands/erase';
import { exportCommand } from './commands/export';
import { migrateCommand } from './commands/migrate';
import { peopleCommand } from './commands/people';
import { practiceCommand } from './commands/practice';
import { protectCommand } from './commands/protect';
import { riskCommand } from './commands/risk';
import { screenCommand } from './commands/screen';
import { tableCommand } from './commands/table';
import { tokenCommand } from './commands/token';
import { answerInJson, progress, UsageError } from './output';

// Exit codes: 0 done, 1 the answer is no, 2 used wrongly.
const program = new Command('rowan')
  .description('Rowan on the command line. The use cases are the same as on screen.')
  .option('--json', 'print one JSON document on standard output')
  .exitOverride();

for (const add of [
  practiceCommand,
  peopleCommand,
  tokenCommand,
  auditCommand,
  screenCommand,
  riskCommand,
  protectCommand,
  tableCommand,
  exportCommand,
  eraseCommand,
  doctorCommand,
  migrateCommand,
]) {
  add(program);
}

/** `--json` may stand anywhere. */
const args = process.argv.slice(2).filter((argument) => argument !== '--json');
if (args.length < process.argv.length - 2) answerInJson();

try {
  await program.parseAsync(args, { from: 'user' });
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has said what was wrong, or printed the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    progress(error.message);
    return 2;
  }
  if (isAppError(error)) {
    progress(
      `${error.message} (${error.code})${Object.entries(error.fields)
        .map(([field, key]) => `\n  ${field}: ${key}`)
        .join('')}`,
    );
    return 1;
  }
  if (error instanceof StartFailure) {
    sayFailure(error.reason, error.values);
    return 1;
  }
  if (error instanceof RiskError || error instanceof MicrodataError || error instanceof TableError) {
    progress(error.message);
    return error.fault === 'proof' ? 1 : 2;
  }
  throw error;
}
