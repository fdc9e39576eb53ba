import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/db/as-actor';
import { Prisma } from '@/prisma/generated/prisma/client';
import type { ReportName } from './definitions';

/** One combination of codes and how many cases have it; exact, for those whose own cases they are. */
export interface ExactCell {
  /** Codes in the order of the report's dimensions. */
  codes: string[];
  count: number;
}

const rowsSchema = z.array(z.object({ codes: z.array(z.string()), count: z.number() }));

/** An answer that was not given is a category of its own, never zero. */
const notAsked = 'X_NotAsked';

const columns: Readonly<Record<ReportName, Prisma.Sql>> = {
  'patterns-by-year': Prisma.sql`ARRAY[pattern, c."registrationYear"::text]`,
  'patterns-by-sex-and-age': Prisma.sql`ARRAY[pattern, coalesce(p."gender", ${notAsked}), coalesce(p."ageBand", ${notAsked})]`,
};

/**
 * Counts a team's cases by pattern and the report's other dimensions. A case with two patterns counts once under each. Cases
 * found not to be trafficking are left out, those merged into another, and those whose person refused or withdrew consent
 * to statistics or whose consent has expired, from that moment.
 */
export async function countCases(
  tx: Tx,
  organizationId: string,
  name: ReportName,
  teamId: string,
): Promise<ExactCell[]> {
  return rowsSchema.parse(
    await tx.$queryRaw`
      SELECT ${columns[name]} AS codes, count(*)::integer AS count
      FROM "Case" c
      JOIN "Person" p ON p."organizationId" = c."organizationId" AND p."caseId" = c."id"
      CROSS JOIN LATERAL unnest(c."patterns") AS pattern
      WHERE c."organizationId" = ${organizationId}::uuid
        AND c."teamId" = ${teamId}::uuid
        AND c."traffickingStatus" IS DISTINCT FROM 'NotAVictimOfTrafficking'
        AND c."mergedIntoId" IS NULL
        AND NOT coalesce((
          SELECT s."state" IN ('Refused', 'Withdrawn', 'Expired') OR s."expiresAt" <= now()
          FROM "Consent" s
          WHERE s."organizationId" = c."organizationId" AND s."caseId" = c."id" AND s."scope" = 'AggregateReporting'
          ORDER BY s."recordedAt" DESC LIMIT 1), false)
      GROUP BY 1 ORDER BY 1`,
  );
}
