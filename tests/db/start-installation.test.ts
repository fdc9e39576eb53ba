import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { databaseKeysPath, findDatabaseKeys } from '@/lib/db/database-keys';
import { asOwner } from '@/lib/db/owner-connection';
import { isLoginReady } from '@/lib/db/roles';
import { prepareInstallation, renewSetUpToken } from '@/lib/setup/prepare-installation';
import { keyringPath } from '@/lib/vault/keyring';
import { withDatabase } from './database-url';

const serverUrl = inject('serverUrl');
let database: string;
let ownerUrl: string;
let dataDir: string;
const madeRoles = new Set<string>();

beforeEach(async () => {
  database = `rowan_test_install_${randomBytes(4).toString('hex')}`;
  ownerUrl = withDatabase(serverUrl, database);
  dataDir = await mkdtemp(path.join(tmpdir(), 'rowan-installation-'));
  await asOwner(serverUrl, (owner) => owner.query(`CREATE DATABASE ${database}`));
});

afterEach(async () => {
  const keys = await findDatabaseKeys(dataDir).catch(() => null);
  if (keys) madeRoles.add(keys.loginRole);
  await asOwner(serverUrl, async (owner) => {
    await owner.query(`DROP DATABASE ${database} WITH (FORCE)`);
    for (const role of madeRoles) await owner.query(`DROP ROLE IF EXISTS ${role}`);
  });
  madeRoles.clear();
  await rm(dataDir, { recursive: true, force: true });
});

async function prepare(givenAppUrl: string | null = null): Promise<string> {
  return prepareInstallation({ dataDir, ownerUrl, givenAppUrl });
}

async function tableCount(): Promise<number> {
  return asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'`,
    );
    return rows[0]?.n ?? 0;
  });
}

test('makes keys that only their owner can read and a login that is ready', async () => {
  expect(await isLoginReady(await prepare())).toBe(true);
  expect((await stat(keyringPath(dataDir))).mode & 0o777).toBe(0o400);
  expect((await stat(databaseKeysPath(dataDir))).mode & 0o777).toBe(0o600);
  expect((await stat(path.dirname(keyringPath(dataDir)))).mode & 0o077).toBe(0);
});

test('doing it again changes neither keys nor login', async () => {
  const first = await prepare();
  const keys = await readFile(keyringPath(dataDir));
  expect(await prepare()).toBe(first);
  expect(await readFile(keyringPath(dataDir))).toEqual(keys);
});

test('refuses a database whose keys are missing, and makes no others', async () => {
  await prepare();
  await rm(keyringPath(dataDir));
  await expect(prepare()).rejects.toMatchObject({ reason: 'keysMissing' });
  await expect(stat(keyringPath(dataDir))).rejects.toThrow();
});

test('refuses the keys of another installation', async () => {
  await prepare();
  const keys = JSON.parse(await readFile(keyringPath(dataDir), 'utf8')) as Record<string, unknown>;
  await chmod(keyringPath(dataDir), 0o600);
  await writeFile(
    keyringPath(dataDir),
    JSON.stringify({ ...keys, keyEncryptionKeys: { k1: randomBytes(32).toString('base64') } }),
  );
  await expect(prepare()).rejects.toMatchObject({ reason: 'keysWrong' });
});

test('refuses a damaged key file before it touches the database', async () => {
  await prepare();
  await chmod(keyringPath(dataDir), 0o600);
  await writeFile(keyringPath(dataDir), '{"version":1');
  await asOwner(ownerUrl, (owner) => owner.query('DROP TABLE "Installation"'));
  await asOwner(ownerUrl, (owner) => owner.query('DELETE FROM _prisma_migrations'));
  const before = await tableCount();
  await expect(prepare()).rejects.toMatchObject({ reason: 'keysDamaged' });
  expect(await tableCount()).toBe(before);
});

test('refuses a database that a newer version has migrated', async () => {
  await prepare();
  await asOwner(ownerUrl, (owner) =>
    owner.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('x', 'x', '99999999999999_future', now())`),
  );
  await expect(prepare()).rejects.toMatchObject({ reason: 'databaseNewer' });
});

test('uses the login the operator made, but not one that can do more than it needs', async () => {
  const appUrl = await prepare();
  expect(await prepare(appUrl)).toBe(appUrl);
  await expect(prepare(ownerUrl)).rejects.toMatchObject({ reason: 'loginTooStrong' });
});

test('each start without an organisation gives a new set-up token and keeps only its hash', async () => {
  await prepare();
  const first = await renewSetUpToken(ownerUrl);
  const second = await renewSetUpToken(ownerUrl);
  expect(first).not.toBe(second);
  const { rows } = await asOwner(ownerUrl, (owner) =>
    owner.query<{ setupTokenHash: Buffer }>('SELECT "setupTokenHash" FROM "Installation"'),
  );
  expect(rows[0]?.setupTokenHash).toEqual(
    createHash('sha256')
      .update(second ?? '')
      .digest(),
  );
});

test('there is no set-up token once there is an organisation', async () => {
  await prepare();
  await asOwner(ownerUrl, (owner) =>
    owner.query(`INSERT INTO "Organization" ("id", "name") VALUES (gen_random_uuid(), 'One')`),
  );
  expect(await renewSetUpToken(ownerUrl)).toBeNull();
});
