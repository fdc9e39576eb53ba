import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { availableParallelism } from 'node:os';
import { env } from '@/lib/core/env';
import { PrismaClient } from '@/prisma/generated/prisma/client';

declare global {
  // `next dev` evaluates modules anew on each change; the pool must not be.
  var rowanPrismaClient: PrismaClient | undefined;
}

function connect(): PrismaClient {
  const connectionString = env().appDatabaseUrl;
  if (!connectionString) throw new Error('The database is not prepared: ROWAN_APP_DATABASE_URL is not set.');
  const adapter = new PrismaPg({
    connectionString,
    max: availableParallelism() * 4,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 10_000,
    lock_timeout: 5_000,
    keepAlive: true,
  });
  return new PrismaClient({ adapter, omit: { user: { passwordHash: true } } });
}

/**
 * The pool of connections as the login role that owns nothing. Only lib/db uses it: outside a transaction opened by
 * `asActor` or `asSystem` row-level security shows no rows at all.
 */
export function prismaClient(): PrismaClient {
  return (globalThis.rowanPrismaClient ??= connect());
}

/** Closes the pool; for commands and tests that end. */
export async function disconnect(): Promise<void> {
  await globalThis.rowanPrismaClient?.$disconnect();
  globalThis.rowanPrismaClient = undefined;
}
