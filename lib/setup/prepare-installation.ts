import 'server-only';
import type { Client } from 'pg';
import { z } from 'zod';
import { hashSecret, newSecret } from '@/lib/core/ids';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';
import { createDatabaseKeys, findDatabaseKeys } from '@/lib/db/database-keys';
import { migrate, pendingMigrations } from '@/lib/db/migrate';
import { asOwner } from '@/lib/db/owner-connection';
import { ensureLogin, isLoginReady, urlFor } from '@/lib/db/roles';
import { opensKeyCheck, sealKeyCheck } from '@/lib/vault/key-check';
import { createKeyring, findKeyring, type Keyring, keyringPath } from '@/lib/vault/keyring';

export interface InstallationPlace {
  /** Absolute data folder, where the keys are. */
  dataDir: string;
  /** The database, as the role that may create tables and roles. */
  ownerUrl: string;
  /** The application's login where the operator made it; null: Rowan makes its own. */
  givenAppUrl: string | null;
}

/**
 * Makes a database and a data folder fit to serve: checks that keys and database belong together, migrates, makes
 * keys where both are new, makes the application's login. Returns where the application signs in. Calling it again
 * changes nothing. Throws a StartFailure, before changing anything, when keys, database and version do not fit.
 */
export async function prepareInstallation(place: InstallationPlace): Promise<string> {
  const { dataDir, ownerUrl } = place;
  const pending = await pendingMigrations(ownerUrl);
  const keyCheck = await asOwner(ownerUrl, readKeyCheck);
  const keyring = fittingKeyring(dataDir, keyCheck);
  if (pending.length > 0) await migrate(ownerUrl);
  if (keyCheck === null) {
    await asOwner(ownerUrl, (owner) =>
      owner.query('INSERT INTO "Installation" ("keyCheck") VALUES ($1) ON CONFLICT DO NOTHING', [
        sealKeyCheck(keyring),
      ]),
    );
  }
  return prepareLogin(place);
}

/**
 * A fresh one-time set-up token while the installation has no organisation, else null. The one given before no
 * longer works: only its hash was kept, so it cannot be shown again.
 */
export async function renewSetUpToken(ownerUrl: string): Promise<string | null> {
  return asOwner(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('SELECT organization_ids()');
    if (rowCount !== 0) return null;
    const token = newSecret();
    await owner.query('UPDATE "Installation" SET "setupTokenHash" = $1 WHERE "id" = 1', [
      Buffer.from(hashSecret(token)),
    ]);
    return token;
  });
}

async function readKeyCheck(owner: Client): Promise<Buffer | null> {
  const { rows } = await owner.query(`SELECT to_regclass('"Installation"') IS NOT NULL AS exists`);
  if (!z.tuple([z.object({ exists: z.boolean() })]).parse(rows)[0].exists) return null;
  const found = await owner.query('SELECT "keyCheck" FROM "Installation"');
  const [installation] = z.array(z.object({ keyCheck: z.instanceof(Buffer) })).parse(found.rows);
  return installation?.keyCheck ?? null;
}

function fittingKeyring(dataDir: string, keyCheck: Buffer | null): Keyring {
  const file = keyringPath(dataDir);
  const keyring = readKeyring(dataDir, file);
  if (keyCheck === null) return keyring ?? createKeyring(dataDir);
  if (!keyring) throw new StartFailure('keysMissing', { file });
  if (!opensKeyCheck(keyring, keyCheck)) throw new StartFailure('keysWrong', { file });
  return keyring;
}

function readKeyring(dataDir: string, file: string): Keyring | null {
  try {
    return findKeyring(dataDir);
  } catch (error) {
    if (systemCodeOf(error) === 'EACCES') throw new StartFailure('folderNotOurs', { folder: file });
    throw new StartFailure('keysDamaged', { file });
  }
}

async function prepareLogin({ dataDir, ownerUrl, givenAppUrl }: InstallationPlace): Promise<string> {
  if (givenAppUrl !== null) {
    if (!(await isLoginReady(givenAppUrl))) throw new StartFailure('loginMissing');
    return givenAppUrl;
  }
  const { loginRole, loginPassword } =
    (await findDatabaseKeys(dataDir)) ?? (await createDatabaseKeys(dataDir));
  const login = { role: loginRole, password: loginPassword };
  const appUrl = urlFor(ownerUrl, login);
  if (await isReady(appUrl)) return appUrl;
  await asOwner(ownerUrl, (owner) => ensureLogin(owner, login));
  if (!(await isLoginReady(appUrl))) throw new StartFailure('loginMissing');
  return appUrl;
}

/** Our own login is made or set right where it is missing, has another password or the wrong rights. */
async function isReady(appUrl: string): Promise<boolean> {
  try {
    return await isLoginReady(appUrl);
  } catch (error) {
    if (error instanceof StartFailure) return false;
    throw error;
  }
}
