import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { StartFailure } from '@/lib/core/start-failure';
import { createDatabaseKeys, databaseKeysPath, findDatabaseKeys } from '@/lib/db/database-keys';
import { type EmbeddedServer, hasCluster, startEmbedded } from '@/lib/db/embedded';
import { asOwner } from '@/lib/db/owner-connection';

/** Name of the database inside an embedded cluster. */
export const embeddedDatabase = 'rowan';

export interface OpenDatabase {
  /** Where the owner signs in. */
  ownerUrl: string;
  /** The embedded server; null where the database is another server's. */
  embedded: EmbeddedServer | null;
  /** Ends the embedded server; leaves another server alone. */
  stop: () => Promise<void>;
}

/**
 * Opens the database of a data folder: the server that DATABASE_URL names, else the embedded one, which is made on
 * the first call. The caller holds the folder.
 */
export async function openDatabase(dataDir: string, databaseUrl: string | null): Promise<OpenDatabase> {
  if (databaseUrl !== null) return { ownerUrl: databaseUrl, embedded: null, stop: async () => undefined };
  const clusterDir = path.join(dataDir, 'postgres');
  const found = await findDatabaseKeys(dataDir);
  if (!found && (await hasCluster(clusterDir))) {
    throw new StartFailure('keysMissing', { file: databaseKeysPath(dataDir) });
  }
  const { clusterPassword } = found ?? (await createDatabaseKeys(dataDir));
  const embedded = await startEmbedded({
    clusterDir,
    logFile: path.join(dataDir, 'logs', 'database.log'),
    password: clusterPassword,
  });
  try {
    await ensureDatabase(embedded);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { ownerUrl: embedded.urlOf(embeddedDatabase), embedded, stop: () => embedded.stop() };
}

/** True when the data folder has nothing yet: the first start will take longer. */
export function isFirstStart(dataDir: string): boolean {
  return !existsSync(path.join(dataDir, 'keys'));
}

async function ensureDatabase(embedded: EmbeddedServer): Promise<void> {
  await asOwner(embedded.urlOf('postgres'), async (owner) => {
    const { rowCount } = await owner.query('SELECT FROM pg_database WHERE datname = $1', [embeddedDatabase]);
    if (rowCount === 0) await owner.query(`CREATE DATABASE ${embeddedDatabase}`);
  });
}
