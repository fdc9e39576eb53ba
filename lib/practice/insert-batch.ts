import 'server-only';
import type { Tx } from '@/lib/db/as-actor';
import { Prisma } from '@/prisma/generated/prisma/client';
import type { CaseBatch } from './rows';

/**
 * Adds a batch, one statement a table, parents first. The rows travel as JSON and PostgreSQL types them itself: many
 * times faster than a parameter for every value.
 */
export async function insertBatch(tx: Tx, batch: CaseBatch): Promise<void> {
  await insertRows(tx, 'Case', batch.Case);
  await insertRows(tx, 'Person', batch.Person);
  await insertRows(tx, 'ExploitationEpisode', batch.ExploitationEpisode);
  await insertRows(tx, 'RouteLeg', batch.RouteLeg);
  await insertRows(tx, 'Consent', batch.Consent);
  await insertRows(tx, 'CaseKey', batch.CaseKey);
  await insertRows(tx, 'CaseText', batch.CaseText);
  await insertRows(tx, 'CaseTask', batch.CaseTask);
  await insertRows(tx, 'CaseFlag', batch.CaseFlag);
  await insertRows(tx, 'CaseMerge', batch.CaseMerge);
  await insertRows(tx, 'CaseChange', batch.CaseChange);
  await insertReferrals(tx, batch.Referral);
  await insertRows(tx, 'ReferralPacket', batch.ReferralPacket);
  await insertRows(tx, 'ReferralEvent', batch.ReferralEvent);
}

async function insertRows<Table extends keyof CaseBatch>(
  tx: Tx,
  table: Table,
  rows: readonly CaseBatch[Table][number][],
): Promise<void> {
  if (rows.length === 0) return;
  const name = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`INSERT INTO ${name}
    SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)`;
}

/** No policy lets anyone add a referral that is decided already: first the request, then what was decided about it. */
async function insertReferrals(tx: Tx, rows: CaseBatch['Referral']): Promise<void> {
  const requested = rows.map((row) => ({ ...row, reviewedById: null, decision: null, sentAt: null }));
  await insertRows(tx, 'Referral', requested);
  const decided = rows
    .filter((row) => row.reviewedById !== null)
    .map(({ organizationId, id, reviewedById, decision, sentAt }) => ({
      organizationId,
      id,
      reviewedById,
      decision,
      sentAt,
    }));
  if (decided.length === 0) return;
  await tx.$executeRaw`UPDATE "Referral" r
    SET "reviewedById" = d."reviewedById", "decision" = d."decision", "sentAt" = d."sentAt"
    FROM jsonb_populate_recordset(NULL::"Referral", ${JSON.stringify(decided)}::jsonb) d
    WHERE r."organizationId" = d."organizationId" AND r."id" = d."id"`;
}
