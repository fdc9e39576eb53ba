import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '@/lib/db/owner-connection';
import { ddlOfPrismaSchema } from '@/scripts/schema-ddl';
import { ownerUrl } from '@/tests/db/database';
import { withDatabase } from '@/tests/db/database-url';

const scratch = `rowan_scratch_${randomBytes(4).toString('hex')}`;
const scratchUrl = withDatabase(ownerUrl, scratch);

beforeAll(async () => {
  await asOwner(ownerUrl, (owner) => owner.query(`CREATE DATABASE ${scratch} TEMPLATE template0`));
  const ddl = await ddlOfPrismaSchema(scratchUrl);
  await asOwner(scratchUrl, (owner) => owner.query(ddl));
});

afterAll(async () => {
  await asOwner(ownerUrl, (owner) => owner.query(`DROP DATABASE ${scratch} WITH (FORCE)`));
});

async function lines(url: string, sql: string): Promise<string[]> {
  return asOwner(url, async (owner) =>
    (await owner.query<{ line: string }>(sql)).rows.map(({ line }) => line),
  );
}

/** What both must agree on. Check constraints, policies and expression indexes are the migrations' alone. */
const catalogues = {
  columns: `SELECT format('%s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`,
  keys: `SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u') AND conrelid::regclass::text <> '_prisma_migrations' ORDER BY 1`,
  indexes: `SELECT indexdef AS line FROM pg_indexes
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND indexdef NOT LIKE '% USING gin %' ORDER BY 1`,
  enums: `SELECT t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname ORDER BY 1`,
} as const;

describe('prisma/schema and prisma/migrations', () => {
  it.each(Object.entries(catalogues))('agree on %s', async (_, sql) => {
    const [fromSchema, fromMigrations] = [await lines(scratchUrl, sql), await lines(ownerUrl, sql)];
    expect(fromSchema.length).toBeGreaterThan(3);
    expect(fromMigrations).toEqual(fromSchema);
  });
});
