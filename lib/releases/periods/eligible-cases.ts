import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/core/clock';
import { type Tx, withReporterRole } from '@/lib/db/as-actor';
import { missingCodes } from '@/lib/vocabulary/answers';
import { yearCode } from '@/lib/releases/year-codes';
import type { PeriodEntry } from './entry';

const rowsSchema = z.array(
  z.object({
    id: z.uuid(),
    year: z.int(),
    gender: z.string().nullable(),
    ageBand: z.string().nullable(),
    patterns: z.array(z.string()),
  }),
);

/** A case that may be counted, with every answer the reports look at. */
export type EligibleCase = z.infer<typeof rowsSchema>[number];

/** An answer that was not given is a category of its own, never zero. */
export const notAsked = 'X_NotAsked';

/** Every answer that stands for a missing one. */
export const missingAnswers: readonly string[] = [...missingCodes, notAsked];

/**
 * The organisation's cases whose person agreed to statistics and has not taken it back: not found to be no trafficking,
 * not merged into another, with at least one pattern.
 */
export async function readEligibleCases(tx: Tx, organizationId: string): Promise<EligibleCase[]> {
  const at = now();
  return withReporterRole(tx, async () =>
    rowsSchema.parse(
      await tx.$queryRaw`
        SELECT c."id", c."registrationYear" AS year, p."gender", p."ageBand", c."patterns"
        FROM "Case" c
        JOIN "Person" p ON p."organizationId" = c."organizationId" AND p."caseId" = c."id"
        WHERE c."organizationId" = ${organizationId}::uuid
          AND c."traffickingStatus" IS DISTINCT FROM 'NotAVictimOfTrafficking'
          AND c."mergedIntoId" IS NULL AND cardinality(c."patterns") > 0
          AND (SELECT s."state" = 'Given' AND (s."expiresAt" IS NULL OR s."expiresAt" > ${at})
            FROM "Consent" s
            WHERE s."organizationId" = c."organizationId" AND s."caseId" = c."id" AND s."scope" = 'AggregateReporting'
            ORDER BY s."recordedAt" DESC LIMIT 1)
        ORDER BY c."id"`,
    ),
  );
}

/** Cases as entries of a period: one under each pattern. */
export function entriesOf(
  cases: readonly EligibleCase[],
  keyOf: (caseId: string) => string,
  at: Date,
): PeriodEntry[] {
  return cases.flatMap(({ id, year, gender, ageBand, patterns }) => {
    const key = keyOf(id);
    return patterns.map((pattern) => ({
      key,
      codes: {
        pattern,
        year: yearCode(year, at),
        gender: gender ?? notAsked,
        ageBand: ageBand ?? notAsked,
      },
    }));
  });
}
