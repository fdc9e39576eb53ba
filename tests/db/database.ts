import { randomBytes } from 'node:crypto';
import { asOwner } from '@/lib/db/owner-connection';
import { resetEnv } from '@/lib/core/env';
import { disconnect } from '@/lib/db/client';
import { afterAll, inject } from 'vitest';
import { withDatabase } from './database-url';

// Runs before each test file: the file gets a database of its own, so that no test sees another file's rows and
// files run side by side.
const serverUrl = inject('serverUrl');
const template = inject('templateDatabase');
const database = `${template}_${randomBytes(4).toString('hex')}`;

await asOwner(serverUrl, (owner) => owner.query(`CREATE DATABASE ${database} TEMPLATE ${template}`));

/** This test file's database, as the owner that row-level security does not bind when it is a superuser. */
export const ownerUrl = withDatabase(serverUrl, database);

process.env['ROWAN_DATA_DIR'] = inject('testDataDir');
process.env['ROWAN_APP_DATABASE_URL'] = withDatabase(inject('templateAppUrl'), database);
resetEnv();

afterAll(async () => {
  await disconnect();
  await asOwner(serverUrl, (owner) => owner.query(`DROP DATABASE ${database} WITH (FORCE)`));
});
