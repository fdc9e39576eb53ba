import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { z } from 'zod';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';
import { type MigrationFile, migrationsFolder, readMigrations } from './migration-files';
import { asOwner } from './owner-connection';

/** The lock that Prisma's own `migrate deploy` takes: the two never work on a database at the same time. */
const prismaLock = 72_707_369;

const historySchema = z.array(z.object({ name: z.string(), checksum: z.string(), finished: z.boolean() }));

/**
 * Brings the database to this version: applies the missing migrations of `folder` in order, each in a transaction
 * together with its entry in Prisma's `_prisma_migrations`, so that stock `prisma migrate deploy` agrees. Safe to
 * call from several processes at once. Returns the names it applied.
 *
 * Changes nothing when the database has a migration this version does not know, when an applied migration's file
 * was changed, or when one was left half applied by another tool.
 */
export async function migrate(ownerUrl: string, folder: string = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return asOwner(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    const missing = await missingMigrations(client, migrations);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });
}

/** The same checks without applying anything: throws what `migrate` would, returns what it would apply. */
export async function pendingMigrations(
  ownerUrl: string,
  folder: string = migrationsFolder,
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return asOwner(ownerUrl, async (client) =>
    (await missingMigrations(client, migrations)).map(({ name }) => name),
  );
}

async function missingMigrations(client: Client, migrations: MigrationFile[]): Promise<MigrationFile[]> {
  const history = await readHistory(client);
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of history) {
    if (!finished) throw new StartFailure('migrationFailed', { migration: name, reason: 'unfinished' });
    const migration = byName.get(name);
    if (!migration) throw new StartFailure('databaseNewer', { migration: name });
    if (migration.checksum !== checksum) throw new StartFailure('migrationChanged', { migration: name });
  }
  const applied = new Set(history.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function readHistory(client: Client): Promise<z.infer<typeof historySchema>> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`);
  if (!z.tuple([z.object({ exists: z.boolean() })]).parse(rows)[0].exists) return [];
  const history = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return historySchema.parse(history.rows);
}

async function apply(client: Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(
      `CREATE TABLE IF NOT EXISTS _prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL,
        checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT,
        rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
        applied_steps_count INTEGER NOT NULL DEFAULT 0)`,
    );
    await client.query(sql);
    await client.query('RESET ROLE');
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (systemCodeOf(error) === '53100') throw new StartFailure('diskFull', { folder: 'PostgreSQL' });
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new StartFailure('migrationFailed', { migration: name, reason });
  }
}
