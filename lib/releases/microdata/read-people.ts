import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/core/clock';
import { type Tx, withReporterRole } from '@/lib/db/as-actor';
import { setSeparator } from '@/lib/privacy/microdata/set-column';
import { isMissing } from '@/lib/vocabulary/answers';
import { caseKeys } from '@/lib/releases/case-key';
import { type PersonRow, severalAnswers } from './layout';

const rowsSchema = z.array(
  z.object({
    id: z.uuid(),
    year: z.int(),
    gender: z.string().nullable(),
    ageBand: z.string().nullable(),
    citizenships: z.array(z.string()),
    patterns: z.array(z.string()),
    countries: z.array(z.string()),
    recruiters: z.array(z.string()),
    means: z.array(z.string()),
  }),
);

type Found = z.infer<typeof rowsSchema>[number];

/** One code for a column of one answer: empty without an answer, one word for several. */
function oneOf(codes: readonly (string | null)[]): string {
  const given = [...new Set(codes)].filter((code) => code !== null && !isMissing(code));
  return given.length > 1 ? severalAnswers : (given[0] ?? '');
}

function toRow(found: Found, keyOf: (id: string) => string): PersonRow {
  const means = [...new Set(found.means)].filter((code) => !isMissing(code)).toSorted();
  return {
    key: keyOf(found.id),
    cells: [
      String(found.year),
      oneOf([found.gender]),
      oneOf([found.ageBand]),
      oneOf(found.citizenships),
      oneOf(found.countries),
      oneOf(found.patterns),
      oneOf(found.recruiters),
      means.join(setSeparator),
    ],
  };
}

/** People who agreed to `scope` and have not taken it back, each one row; the same exclusions as in the statistics. */
export async function readPeople(
  tx: Tx,
  organizationId: string,
  scope: 'ResearchSharing' | 'AggregateReporting',
): Promise<PersonRow[]> {
  const at = now();
  const found = await withReporterRole(tx, async () =>
    rowsSchema.parse(
      await tx.$queryRaw`
        SELECT c."id", c."registrationYear" AS year, p."gender", p."ageBand", p."citizenships", c."patterns",
          coalesce(e.countries, '{}') AS countries, coalesce(e.recruiters, '{}') AS recruiters, coalesce(e.means, '{}') AS means
        FROM "Case" c
        JOIN "Person" p ON p."organizationId" = c."organizationId" AND p."caseId" = c."id"
        LEFT JOIN LATERAL (
          SELECT array_agg(DISTINCT x."exploitationCountry") FILTER (WHERE x."exploitationCountry" IS NOT NULL) AS countries,
            array_agg(DISTINCT recruiter) FILTER (WHERE recruiter IS NOT NULL) AS recruiters,
            array_agg(DISTINCT means) FILTER (WHERE means IS NOT NULL) AS means
          FROM "ExploitationEpisode" x
          LEFT JOIN LATERAL unnest(x."recruiterRelationships") recruiter ON true
          LEFT JOIN LATERAL unnest(x."meansOfControl") means ON true
          WHERE x."organizationId" = c."organizationId" AND x."caseId" = c."id") e ON true
        WHERE c."organizationId" = ${organizationId}::uuid
          AND c."traffickingStatus" IS DISTINCT FROM 'NotAVictimOfTrafficking'
          AND c."mergedIntoId" IS NULL AND cardinality(c."patterns") > 0
          AND (SELECT s."state" = 'Given' AND (s."expiresAt" IS NULL OR s."expiresAt" > ${at})
            FROM "Consent" s
            WHERE s."organizationId" = c."organizationId" AND s."caseId" = c."id" AND s."scope" = ${scope}
            ORDER BY s."recordedAt" DESC LIMIT 1)
        ORDER BY c."id"`,
    ),
  );
  const keyOf = caseKeys(organizationId);
  return found.map((one) => toRow(one, keyOf));
}
