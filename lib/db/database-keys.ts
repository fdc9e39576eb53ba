import 'server-only';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';

const schema = z.object({
  version: z.literal(1),
  clusterPassword: z.string().min(20),
  loginRole: z.string().regex(/^rowan_login_[0-9a-f]{8}$/u),
  loginPassword: z.string().min(20),
});

/** How this installation signs in to its database: as owner of an embedded cluster, and as the application. */
export type DatabaseKeys = z.infer<typeof schema>;

/** Where the database's passwords of a data folder are kept. */
export function databaseKeysPath(dataDir: string): string {
  return path.join(dataDir, 'keys', 'database.json');
}

/** Reads the database's passwords; null when there are none yet. */
export async function findDatabaseKeys(dataDir: string): Promise<DatabaseKeys | null> {
  const file = databaseKeysPath(dataDir);
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new StartFailure('keysDamaged', { file });
    throw error;
  }
}

/** Makes fresh passwords and keeps them, mode 0600. Refuses to replace any. */
export async function createDatabaseKeys(dataDir: string): Promise<DatabaseKeys> {
  const file = databaseKeysPath(dataDir);
  const password = () => randomBytes(24).toString('base64url');
  const keys: DatabaseKeys = {
    version: 1,
    clusterPassword: password(),
    loginRole: `rowan_login_${randomBytes(4).toString('hex')}`,
    loginPassword: password(),
  };
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return keys;
}
