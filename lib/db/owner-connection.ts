import 'server-only';
import { Client } from 'pg';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';

const oldestServer = 15;

/**
 * Runs `work` on one connection as the owner: the role that may create tables and roles. Only preparing the database
 * uses it; the running application never has this right. Refuses servers older than PostgreSQL 15 and databases that
 * cannot hold every script.
 */
export async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(ownerUrl);
  try {
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
         current_setting('server_encoding') AS encoding`,
    );
    for (const server of rows) assertFits(server);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Throws when Rowan cannot keep its data on such a server. */
export function assertFits({ version, encoding }: { version: number; encoding: string }): void {
  if (version < oldestServer)
    throw new StartFailure('databaseTooOld', { found: version, oldest: oldestServer });
  if (encoding !== 'UTF8') throw new StartFailure('databaseEncoding', { found: encoding });
}

/** Opens a connection that the caller ends; throws databaseUnreachable with the reason, never the address. */
export async function connect(url: string): Promise<Client> {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    // The server may end the connection while it is idle; the next query then reports it.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    throw new StartFailure('databaseUnreachable', { reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  return (
    systemCodeOf(cause) || (cause instanceof Error && cause.message.includes('timeout') ? 'timeout' : 'URL')
  );
}
