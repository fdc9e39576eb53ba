import { setTimeout as pause } from 'node:timers/promises';
import { env, resetEnv } from '@/lib/core/env';
import { StartFailure } from '@/lib/core/start-failure';
import { findDatabaseKeys } from '@/lib/db/database-keys';
import { clusterOwner } from '@/lib/db/embedded-cluster';
import { urlFor } from '@/lib/db/roles';
import { ensureDataFolder, holdDataFolder } from '@/lib/setup/data-folder';
import { embeddedDatabase, openDatabase } from '@/lib/setup/open-database';
import { prepareInstallation } from '@/lib/setup/prepare-installation';
import { clearRunState, findRunState, writeRunState } from '@/lib/setup/run-state';

/** Another command may be at work on the same data; commands are short, so it is waited for. */
const holdTimeoutMs = 60_000;

/** How a command reaches the owner's side of the database, for backup, restore and migration. */
export interface Connection {
  ownerUrl: string;
}

/**
 * Runs `work` with a database: joins the Rowan that serves this data folder, else opens the database for the time of
 * the command, prepared exactly as `npm start` does. Inside `work` every use case can be called. Throws a
 * StartFailure when the data cannot be reached.
 */
export async function withDatabase<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const { dataDir } = env();
  await ensureDataFolder(dataDir);
  for (let waitedMs = 0; ; waitedMs += 200) {
    const held = await holdDataFolder(dataDir);
    if (held) {
      try {
        return await alone(work);
      } finally {
        await held.release();
      }
    }
    const state = await findRunState(dataDir);
    if (state?.kind === 'server' && state.webServerPid !== null) return joined(state.databasePort, work);
    if (waitedMs >= holdTimeoutMs) {
      throw new StartFailure('alreadyRunning', { folder: dataDir, pid: state?.pid ?? '?' });
    }
    await pause(200);
  }
}

async function alone<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const { dataDir, ownerDatabaseUrl, appDatabaseUrl } = env();
  if (appDatabaseUrl !== null && ownerDatabaseUrl === null) throw new StartFailure('databaseUrlMissing');
  const database = await openDatabase(dataDir, ownerDatabaseUrl);
  const stop = () => void database.stop().then(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop).once('disconnect', stop);
  try {
    await writeRunState(dataDir, {
      kind: 'command',
      pid: process.pid,
      databasePort: database.embedded?.port ?? null,
      databasePid: database.embedded?.pid ?? null,
      webServerPid: null,
      origin: null,
    });
    const { ownerUrl } = database;
    const appUrl = await prepareInstallation({ dataDir, ownerUrl, givenAppUrl: appDatabaseUrl });
    return await signedIn(appUrl, () => work({ ownerUrl }));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop).off('disconnect', stop);
    await database.stop();
    await clearRunState(dataDir);
  }
}

/** The running Rowan has prepared the database; its keys are in the data folder. */
async function joined<T>(
  databasePort: number | null,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const { dataDir, ownerDatabaseUrl, appDatabaseUrl } = env();
  const keys = await findDatabaseKeys(dataDir);
  const embeddedUrl =
    keys && databasePort !== null
      ? `postgresql://${clusterOwner}:${keys.clusterPassword}@127.0.0.1:${databasePort}/${embeddedDatabase}`
      : null;
  const ownerUrl = embeddedUrl ?? ownerDatabaseUrl;
  if (ownerUrl === null) throw new StartFailure('databaseUrlMissing');
  const appUrl = (embeddedUrl === null ? appDatabaseUrl : null) ?? (keys && ownLogin(ownerUrl, keys));
  if (appUrl === null) throw new StartFailure('loginMissing');
  return signedIn(appUrl, () => work({ ownerUrl }));
}

function ownLogin(ownerUrl: string, keys: { loginRole: string; loginPassword: string }): string {
  return urlFor(ownerUrl, { role: keys.loginRole, password: keys.loginPassword });
}

/** Lets the use cases of this process sign in at `appUrl` while `work` runs. */
export async function signedIn<T>(appUrl: string, work: () => Promise<T>): Promise<T> {
  process.env['ROWAN_APP_DATABASE_URL'] = appUrl;
  resetEnv();
  const { disconnect } = await import('@/lib/db/client');
  try {
    return await work();
  } finally {
    await disconnect();
  }
}
