import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';

const keys = z.object({ clusterPassword: z.string() });
const state = z.object({ databasePort: z.number() });
const found = z.tuple([z.object({ code: z.string() })]);

/** Asks the database of the instance under test, past Rowan: for what no screen shows, and for time. */
async function ask(sql: string, value: string): Promise<unknown> {
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
    return (await client.query(sql, [value])).rows;
  } finally {
    await client.end();
  }
}

/** The code of a referral's packet: no screen shows both, so that nobody who sees one knows the other. */
export async function packetOf(referralCode: string): Promise<string> {
  const rows = await ask(
    `SELECT p."code" FROM "ReferralPacket" p JOIN "Referral" r
       ON r."organizationId" = p."organizationId" AND r."id" = p."referralId" WHERE r."code" = $1`,
    referralCode,
  );
  return found.parse(rows)[0].code;
}

/**
 * Moves a packet's last moment into the past, as 30 days would: a browser's journey cannot wait for them, and the server
 * goes by its own clock. Everything else stays as it was frozen.
 */
export async function letPacketRunOut(packetCode: string): Promise<void> {
  await ask(
    `UPDATE "ReferralPacket" SET "expiresAt" = now() - interval '1 minute' WHERE "code" = $1`,
    packetCode,
  );
}
