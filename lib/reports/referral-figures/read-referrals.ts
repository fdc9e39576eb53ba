import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/core/clock';
import { type Tx, withReporterRole } from '@/lib/db/as-actor';
import { referralStatuses } from '@/lib/referrals/status';
import { isMissing } from '@/lib/vocabulary/answers';
import { Prisma } from '@/prisma/generated/prisma/client';
import type { CountedReferral } from './classes';
import type { UnaskedNeed } from './entries';
import { boundsOf, type Quarter } from './quarters';

const moment = z.date().nullable();

const referralsSchema = z.array(
  z.object({
    caseId: z.uuid(),
    partnerId: z.uuid(),
    service: z.string(),
    status: z.enum(referralStatuses),
    outcome: z.string().nullable(),
    declineReason: z.string().nullable(),
    isEmergency: z.boolean(),
    createdAt: z.date(),
    submittedAt: moment,
    decidedAt: moment,
    sentAt: moment,
    answeredAt: moment,
  }),
);

const needsSchema = z.array(z.object({ caseId: z.uuid(), service: z.string() }));
const partnersSchema = z.array(z.object({ id: z.uuid(), name: z.string() }));

export interface QuarterRows {
  readonly referrals: CountedReferral[];
  readonly unasked: UnaskedNeed[];
}

/** The last word on statistics of a case's person. */
const lastWord = (wanted: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT ${wanted} FROM "Consent" s
  WHERE s."organizationId" = c."organizationId" AND s."caseId" = c."id" AND s."scope" = 'AggregateReporting'
  ORDER BY s."recordedAt" DESC LIMIT 1)`;

/** Cases that may be counted: of a team, unless the person said no; of the organisation, only where the person said yes. */
function countable(organizationId: string, teamId: string | null): Prisma.Sql {
  const mayCount =
    teamId === null
      ? lastWord(Prisma.sql`s."state" = 'Given' AND (s."expiresAt" IS NULL OR s."expiresAt" > ${now()})`)
      : Prisma.sql`c."teamId" = ${teamId}::uuid AND NOT coalesce(${lastWord(
          Prisma.sql`s."state" IN ('Refused', 'Withdrawn', 'Expired') OR s."expiresAt" <= ${now()}`,
        )}, false)`;
  return Prisma.sql`c."organizationId" = ${organizationId}::uuid AND c."mergedIntoId" IS NULL
    AND c."traffickingStatus" IS DISTINCT FROM 'NotAVictimOfTrafficking' AND ${mayCount}`;
}

/**
 * What a quarter's numbers are made of: referrals begun in it and handed in since, and services that people registered in
 * it need and nobody was ever asked for. A referral's beginning never changes, so no referral is in two quarters.
 * `teamId`: of that team, everyone who did not refuse; null: of the organisation, those who agreed to statistics. Read
 * under the role that sees no case code, person at work or text.
 */
export async function readQuarterRows(
  tx: Tx,
  organizationId: string,
  quarter: Quarter,
  teamId: string | null,
): Promise<QuarterRows> {
  const { from, to } = boundsOf(quarter);
  const cases = countable(organizationId, teamId);
  return withReporterRole(tx, async () => {
    const referrals = referralsSchema.parse(
      await tx.$queryRaw`
        SELECT r."caseId", r."partnerId", r."service", r."status"::text, r."outcome", r."declineReason", r."isEmergency",
          r."createdAt", r."submittedAt", r."decidedAt", r."sentAt", r."answeredAt"
        FROM "Referral" r JOIN "Case" c ON c."organizationId" = r."organizationId" AND c."id" = r."caseId"
        WHERE ${cases} AND r."createdAt" >= ${from} AND r."createdAt" < ${to} AND r."submittedAt" IS NOT NULL`,
    );
    const needs = needsSchema.parse(
      await tx.$queryRaw`
        SELECT c."id" AS "caseId", need AS service
        FROM "Case" c CROSS JOIN LATERAL unnest(c."needs") AS need
        WHERE ${cases} AND c."registrationYear" = ${quarter.year}
          AND (c."registrationMonth" + 2) / 3 = ${quarter.quarter}
          AND NOT EXISTS (SELECT FROM "Referral" r WHERE r."organizationId" = c."organizationId" AND r."caseId" = c."id"
            AND r."service" = need AND r."submittedAt" IS NOT NULL)`,
    );
    return { referrals, unasked: needs.filter(({ service }) => !isMissing(service)) };
  });
}

/** Names of the partners a report shows, by id. A partner is an organisation, not a person. */
export async function partnerNames(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await withReporterRole(tx, async () =>
    partnersSchema.parse(
      await tx.$queryRaw`SELECT "id", "name" FROM "Partner"
        WHERE "organizationId" = ${organizationId}::uuid AND "id" = ANY(${[...ids]}::uuid[])`,
    ),
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
