import { describe, expect, it } from 'vitest';
import { asOwner } from '@/lib/db/owner-connection';
import { prismaClient } from '@/lib/db/client';
import { ownerUrl } from '@/tests/db/database';

async function query<Row extends object>(sql: string): Promise<Row[]> {
  return asOwner(ownerUrl, async (owner) => (await owner.query<Row>(sql)).rows);
}

const ourTables = `FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'`;

describe('row-level security', () => {
  it('is on and forced on every table', async () => {
    const open = await query(
      `SELECT c.relname ${ourTables} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('has a policy that names the organisation on every tenant table and command', async () => {
    const loose = await query(
      `SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' AND tablename <> 'Installation'
       AND NOT ('rowan_owner' = ANY (roles)) AND coalesce(qual, with_check) !~ 'current_organization\\(\\)'`,
    );
    expect(loose).toEqual([]);
  });
});

describe('keys', () => {
  it('begin with the organisation in every primary, unique and foreign key of a tenant table', async () => {
    const strays = await query(
      `SELECT con.conrelid::regclass::text AS "table", con.conname
       FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid
       JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
       WHERE c.relnamespace = 'public'::regnamespace AND con.contype IN ('p', 'u', 'f')
         AND c.relname NOT IN ('Organization', 'Installation', '_prisma_migrations') AND a.attname <> 'organizationId'`,
    );
    expect(strays).toEqual([]);
    const indexes = await query(
      `SELECT i.indexrelid::regclass::text AS index FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique
         AND c.relname NOT IN ('Organization', 'Installation', '_prisma_migrations') AND a.attname <> 'organizationId'`,
    );
    expect(indexes).toEqual([]);
  });
});

describe('roles', () => {
  it('none of ours is a superuser, passes row-level security or logs in as the owner', async () => {
    const strong = await query(
      `SELECT rolname FROM pg_roles WHERE rolname IN ('rowan_owner', 'rowan_app', 'rowan_report')
       AND (rolsuper OR rolbypassrls OR rolcanlogin OR rolcreatedb OR rolcreaterole)`,
    );
    expect(strong).toEqual([]);
    const [login] = await prismaClient().$queryRaw<{ strong: boolean; owns: number; owner: boolean }[]>`
      SELECT r.rolsuper OR r.rolbypassrls AS strong, pg_has_role(r.oid, 'rowan_owner', 'MEMBER') AS owner,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns
      FROM pg_roles r WHERE r.rolname = current_user`;
    expect(login).toEqual({ strong: false, owns: 0, owner: false });
  });

  it('the application may not change the schema, nor read what it was not granted', async () => {
    const client = prismaClient();
    await expect(client.$executeRaw`CREATE TABLE stray (id int)`).rejects.toThrow();
    await expect(client.$executeRaw`ALTER TABLE "Case" DISABLE ROW LEVEL SECURITY`).rejects.toThrow();
    await expect(client.$executeRaw`SET ROLE rowan_owner`).rejects.toThrow();
  });

  it('the reporting role sees no case code, person at work, text or key', async () => {
    const granted = await query<{ column: string }>(
      `SELECT table_name || '.' || column_name AS column FROM information_schema.column_privileges WHERE grantee = 'rowan_report'`,
    );
    const names = granted.map(({ column }) => column);
    expect(names.length).toBeGreaterThan(20);
    expect(
      names.filter((name) =>
        /^(CaseText|CaseKey|User|Session|ReferralPacket)\.|Case\.code|Referral\.code|ById|ToId/u.test(name),
      ),
    ).toEqual([]);
  });
});
