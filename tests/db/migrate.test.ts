import { cp, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { migrate, pendingMigrations } from '@/lib/db/migrate';
import { migrationsFolder, readMigrations } from '@/lib/db/migration-files';
import { asOwner } from '@/lib/db/owner-connection';
import { withDatabase } from './database-url';

const serverUrl = inject('serverUrl');

interface Entry {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
  applied_steps_count: number;
}

describe('migrate', () => {
  let url: string;
  let folder: string;
  let database: string;

  beforeEach(async () => {
    database = `rowan_test_migrate_${randomBytes(4).toString('hex')}`;
    url = withDatabase(serverUrl, database);
    await asOwner(serverUrl, (owner) => owner.query(`CREATE DATABASE ${database}`));
    folder = await mkdtemp(path.join(tmpdir(), 'rowan-migrations-'));
  });

  afterEach(async () => {
    await asOwner(serverUrl, (owner) => owner.query(`DROP DATABASE ${database} WITH (FORCE)`));
    await rm(folder, { recursive: true });
  });

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, 'migration.sql'), sql);
  }

  async function query<Row extends object>(sql: string): Promise<Row[]> {
    return asOwner(url, async (owner) => (await owner.query<Row>(sql)).rows);
  }

  test('applies every migration of this version once, also when several processes start together', async () => {
    const runs = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const names = (await readMigrations(migrationsFolder)).map(({ name }) => name);
    expect(runs.flat()).toEqual(names);
    expect(await pendingMigrations(url)).toEqual([]);
  });

  test('keeps the history that stock prisma migrate deploy reads', async () => {
    await migrate(url);
    const history = await query<Entry>('SELECT * FROM _prisma_migrations ORDER BY started_at');
    const files = await readMigrations(migrationsFolder);
    expect(history.map(({ migration_name, checksum }) => [migration_name, checksum])).toEqual(
      files.map(({ name, checksum }) => [name, checksum]),
    );
    for (const entry of history) {
      expect(entry.finished_at).toBeInstanceOf(Date);
      expect(entry.rolled_back_at).toBeNull();
      expect(entry.applied_steps_count).toBe(1);
    }
  });

  test('applies in order of name, and later only what is new', async () => {
    await addMigration('002_second', 'INSERT INTO step VALUES (2)');
    await addMigration('001_first', 'CREATE TABLE step (n int); INSERT INTO step VALUES (1)');
    expect(await migrate(url, folder)).toEqual(['001_first', '002_second']);
    await addMigration('003_third', 'INSERT INTO step VALUES (3)');
    expect(await pendingMigrations(url, folder)).toEqual(['003_third']);
    expect(await migrate(url, folder)).toEqual(['003_third']);
    expect(await query('SELECT n FROM step ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
    await addMigration('001_good', 'CREATE TABLE step (n int)');
    await addMigration('002_bad', 'CREATE TABLE half (n int); SELECT 1/0');
    await expect(migrate(url, folder)).rejects.toMatchObject({
      reason: 'migrationFailed',
      values: { migration: '002_bad' },
    });
    expect(await query(`SELECT to_regclass('step') AS step, to_regclass('half') AS half`)).toEqual([
      { step: 'step', half: null },
    ]);
    expect(await pendingMigrations(url, folder)).toEqual(['002_bad']);
  });

  test('refuses a database that a newer version has migrated, and changes nothing', async () => {
    await cp(migrationsFolder, folder, { recursive: true });
    await addMigration('99999999999999_future', 'CREATE TABLE future (n int)');
    await migrate(url, folder);
    await expect(migrate(url)).rejects.toMatchObject({
      reason: 'databaseNewer',
      values: { migration: '99999999999999_future' },
    });
    expect(await query(`SELECT to_regclass('future')::text AS kept`)).toEqual([{ kept: 'future' }]);
  });

  test('refuses an applied migration whose file was changed', async () => {
    await addMigration('001_first', 'CREATE TABLE step (n int)');
    await migrate(url, folder);
    await writeFile(path.join(folder, '001_first/migration.sql'), 'CREATE TABLE step (n bigint)');
    await addMigration('002_second', 'CREATE TABLE more (n int)');
    await expect(migrate(url, folder)).rejects.toMatchObject({ reason: 'migrationChanged' });
    expect(await query(`SELECT to_regclass('more') AS more`)).toEqual([{ more: null }]);
  });

  test('refuses a migration that another tool left half applied, and takes one it rolled back as not applied', async () => {
    await addMigration('001_first', 'CREATE TABLE step (n int)');
    await migrate(url, folder);
    await query(`UPDATE _prisma_migrations SET finished_at = NULL`);
    await expect(migrate(url, folder)).rejects.toMatchObject({ reason: 'migrationFailed' });
    await query(`UPDATE _prisma_migrations SET rolled_back_at = now()`);
    await query('DROP TABLE step');
    expect(await migrate(url, folder)).toEqual(['001_first']);
  });
});
