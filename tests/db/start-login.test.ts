import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '@/lib/db/owner-connection';
import { ensureLogin, isLoginReady, urlFor } from '@/lib/db/roles';
import { ownerUrl } from './database';

const login = {
  role: `rowan_login_${randomBytes(4).toString('hex')}`,
  password: randomBytes(12).toString('hex'),
};
const appUrl = urlFor(ownerUrl, login);
const organizationId = randomUUID();
const teams = [randomUUID(), randomUUID()] as const;

async function queryAs(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

function actor(role: string, userId: string, teamId: string): string {
  return `SELECT set_config('app.organization', '${organizationId}', false), set_config('app.user', '${userId}', false),
    set_config('app.role', '${role}', false), set_config('app.team', '${teamId}', false)`;
}

beforeAll(async () => {
  await asOwner(ownerUrl, async (owner) => {
    await ensureLogin(owner, login);
    await owner.query(`INSERT INTO "Organization" ("id", "name") VALUES ('${organizationId}', 'One')`);
    for (const teamId of teams) {
      const userId = teamId;
      await owner.query(
        `INSERT INTO "Team" ("organizationId", "id", "name") VALUES ('${organizationId}', '${teamId}', '${teamId}')`,
      );
      await owner.query(`INSERT INTO "User" ("organizationId", "id", "username", "displayName", "role", "teamId", "passwordHash")
        VALUES ('${organizationId}', '${userId}', '${userId}', 'x', 'caseworker', '${teamId}', 'x')`);
      await owner.query(`INSERT INTO "Case" ("organizationId", "id", "code", "stage", "source", "registrationYear",
          "registrationMonth", "teamId", "assignedToId", "recordedById")
        VALUES ('${organizationId}', gen_random_uuid(), '${teamId.slice(0, 4).toUpperCase()}-0000', 'Open', 'X_Case', 2026, 1,
          '${teamId}', '${userId}', '${userId}')`);
    }
  });
});

afterAll(async () => {
  await asOwner(ownerUrl, async (owner) => {
    await owner.query(`DROP ROLE ${login.role}`);
  });
});

test('the rights of statistics do not add to those of the person: a caseworker sees the own team only', async () => {
  const seen = await queryAs(appUrl, actor('caseworker', teams[0], teams[0]), 'SELECT "teamId" FROM "Case"');
  expect(seen).toEqual([{ teamId: teams[0] }]);
});

test('acting as rowan_report it counts the whole organisation and reads no code of a case', async () => {
  const reporter = [actor('reportOfficer', teams[0], ''), 'SET ROLE rowan_report'];
  expect(await queryAs(appUrl, ...reporter, 'SELECT count(*)::int AS n FROM "Case"')).toEqual([{ n: 2 }]);
  await expect(queryAs(appUrl, ...reporter, 'SELECT "code" FROM "Case"')).rejects.toThrow(
    /permission denied/u,
  );
});

test('it cannot become the owner, make roles or tables, or leave row-level security', async () => {
  for (const statement of [
    'SET ROLE rowan_owner',
    'CREATE ROLE more',
    'CREATE TABLE more (n int)',
    'ALTER TABLE "Case" NO FORCE ROW LEVEL SECURITY',
    'ALTER TABLE "Case" DISABLE ROW LEVEL SECURITY',
    'SET session_replication_role = replica',
  ]) {
    await expect(queryAs(appUrl, statement), statement).rejects.toThrow(/permission denied|must be/u);
  }
  expect(await queryAs(appUrl, 'RESET ROLE', 'SELECT current_user::text AS name')).toEqual([
    { name: 'rowan_app' },
  ]);
});

test('making it again sets it right', async () => {
  await asOwner(ownerUrl, (owner) => owner.query(`ALTER ROLE ${login.role} RESET role`));
  expect(await isLoginReady(appUrl)).toBe(false);
  await asOwner(ownerUrl, (owner) => ensureLogin(owner, login));
  expect(await isLoginReady(appUrl)).toBe(true);
});

test('a login with more than the application needs is refused', async () => {
  await expect(isLoginReady(ownerUrl)).rejects.toMatchObject({ reason: 'loginTooStrong' });
});
