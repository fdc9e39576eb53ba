import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';

const keys = z.object({ clusterPassword: z.string() });
const state = z.object({ databasePort: z.number() });

/**
 * Moves a packet's last moment into the past, as 30 days would: a browser's journey cannot wait for them, and the server
 * goes by its own clock. Everything else stays as it was frozen.
 */
export async function letPacketRunOut(packetCode: string): Promise<void> {
  const dataDir = path.dirname(process.env['ROWAN_E2E_ACCOUNTS'] ?? '');
  const read = (...place: string[]): unknown =>
    JSON.parse(readFileSync(path.join(dataDir, ...place), 'utf8'));
  const { clusterPassword } = keys.parse(read('keys', 'database.json'));
  const { databasePort } = state.parse(read('run.json'));
  const client = new Client({
    connectionString: `postgresql://rowan:${clusterPassword}@127.0.0.1:${databasePort}/rowan`,
  });
  await client.connect();
  try {
    await client.query(
      `UPDATE "ReferralPacket" SET "expiresAt" = now() - interval '1 minute' WHERE "code" = $1`,
      [packetCode],
    );
  } finally {
    await client.end();
  }
}
