/** Set by `--json` before any command runs. */
let asJson = false;

export function answerInJson(): void {
  asJson = true;
}

/** Writes a command's one answer: a JSON document on standard output with `--json`, words without. */
export function answer(document: unknown, words: string): void {
  process.stdout.write(asJson ? `${JSON.stringify(document)}\n` : `${words}\n`);
}

/** Progress goes to standard error, so that it never mixes with the answer. */
export function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A command that was used wrongly: exit code 2, and what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
