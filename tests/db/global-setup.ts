import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findDatabaseKeys } from '@/lib/db/database-keys';
import { startEmbedded } from '@/lib/db/embedded';
import { asOwner } from '@/lib/db/owner-connection';
import { prepareInstallation } from '@/lib/setup/prepare-installation';
import type { TestProject } from 'vitest/node';
import { withDatabase } from './database-url';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's maintenance database, as owner. */
    serverUrl: string;
    /** Prepared database that each test file gets a copy of. */
    templateDatabase: string;
    /** Data folder with the keys that fit it. */
    testDataDir: string;
    /** Where the application signs in to the template. */
    templateAppUrl: string;
  }
}

/**
 * Starts an embedded PostgreSQL in a temporary folder, or uses the server that DATABASE_URL names, and prepares one
 * database on it exactly as `npm start` does. Test files then get copies of it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'rowan-test-'));
  const given = process.env['DATABASE_URL'];
  const embedded = given
    ? null
    : await startEmbedded({
        clusterDir: path.join(dataDir, 'postgres'),
        logFile: path.join(dataDir, 'database.log'),
        password: randomBytes(16).toString('hex'),
        isDurable: false,
      });
  const serverUrl = embedded?.urlOf('postgres') ?? given ?? '';
  const templateDatabase = `rowan_test_${randomBytes(4).toString('hex')}`;
  await asOwner(serverUrl, (owner) => owner.query(`CREATE DATABASE ${templateDatabase}`));
  const ownerUrl = withDatabase(serverUrl, templateDatabase);
  project.provide('serverUrl', serverUrl);
  project.provide('templateDatabase', templateDatabase);
  project.provide('testDataDir', dataDir);
  project.provide('templateAppUrl', await prepareInstallation({ dataDir, ownerUrl, givenAppUrl: null }));

  return async () => {
    if (embedded) await embedded.stop();
    else await removeTraces(serverUrl, templateDatabase, dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function removeTraces(serverUrl: string, templateDatabase: string, dataDir: string): Promise<void> {
  const keys = await findDatabaseKeys(dataDir);
  await asOwner(serverUrl, async (owner) => {
    await owner.query(`DROP DATABASE ${templateDatabase} WITH (FORCE)`);
    if (keys) await owner.query(`DROP ROLE ${keys.loginRole}`);
  });
}
