import { InvalidArgumentError } from 'commander';

/** A whole number of at least 0. */
export function wholeNumber(text: string): number {
  if (!/^[0-9]{1,9}$/u.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

/** Names with commas between; at least one. */
export function commaList(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.some((name) => name === '')) throw new InvalidArgumentError('Give names with commas between.');
  return names;
}

/** Everything on standard input, as text. */
export async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
