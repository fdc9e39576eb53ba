import 'server-only';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { systemCodeOf } from '@/lib/core/start-failure';

const schema = z.object({
  /** What holds the data folder: Rowan serving people, or one command. */
  kind: z.enum(['server', 'command']),
  pid: z.int(),
  /** Port of the embedded database on 127.0.0.1; null where the database is another server's. */
  databasePort: z.int().nullable(),
  databasePid: z.int().nullable(),
  webServerPid: z.int().nullable(),
  origin: z.string().nullable(),
});

/** Who works on a data folder now. Written by whoever holds it, so that a command can join a running Rowan. */
export type RunState = z.infer<typeof schema>;

/** Where the run state of a data folder is kept. */
export function runStatePath(dataDir: string): string {
  return path.join(dataDir, 'run.json');
}

/** Writes the run state, mode 0600, all at once. */
export async function writeRunState(dataDir: string, state: RunState): Promise<void> {
  const file = runStatePath(dataDir);
  await writeFile(`${file}.new`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Reads the run state; null when there is none. Says nothing about whether its processes still live. */
export async function findRunState(dataDir: string): Promise<RunState | null> {
  try {
    return schema.parse(JSON.parse(await readFile(runStatePath(dataDir), 'utf8')));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT' || error instanceof z.ZodError || error instanceof SyntaxError)
      return null;
    throw error;
  }
}

/** Removes the run state. */
export async function clearRunState(dataDir: string): Promise<void> {
  await rm(runStatePath(dataDir), { force: true });
}
