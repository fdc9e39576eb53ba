import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { fromKept } from '@/lib/releases/periods/publication';
import { reportViewOf } from '@/lib/reports/policy';
import { exactFigures, type Figures, protectedFigures } from './build-figures';
import type { ReferralReportName } from './definitions';
import { keepQuarter } from './keep-quarter';
import { type Quarter, quarterName, quartersOffer } from './quarters';
import { partnerNames, readQuarterRows } from './read-referrals';

/** Which quarter, as `2026Q3`; without one, the newest that there is for the reader. */
export const readReferralFiguresSchema = z.strictObject({ quarter: z.string().max(6).optional() });

export interface ReferralFigures extends Figures {
  readonly quarter: string;
  /** Quarters that may be asked for, newest first. */
  readonly quarters: readonly string[];
  /** Names of the partners in the cells, by id. */
  readonly partners: Readonly<Record<string, string>>;
  /** ISO 8601, UTC: counted as things were then. Null: too few people for any figure. */
  readonly madeAt: string | null;
  /** For use inside: nothing of it leaves. */
  readonly release: 'not-for-release';
}

/**
 * Numbers of the referral desk in one quarter: exact ones of the supervisor's own team, or for the report officer the
 * protected tables of the organisation, made once when the quarter was settled. Audited before they are returned.
 * NOT_FOUND for a quarter that is not offered.
 */
export async function readReferralFigures(
  actor: Actor,
  name: ReferralReportName,
  input: unknown,
): Promise<ReferralFigures> {
  const { exactTeamId } = reportViewOf(actor);
  const asked = parseInput(readReferralFiguresSchema, input).quarter;
  const offered = quartersOffer(now(), exactTeamId === null);
  const quarter = offered.find((one) => asked === undefined || quarterName(one) === asked);
  if (!quarter) throw new AppError('NOT_FOUND', 'No such quarter is offered.');
  if (exactTeamId === null) await keepQuarter(actor, quarter);
  return asActor(
    actor,
    async (tx) => {
      const { figures, madeAt } =
        exactTeamId === null
          ? await readKept(tx, actor, name, quarter)
          : await readExact(tx, actor, name, quarter, exactTeamId);
      const ids = [...new Set(figures.cells.flatMap(({ codes }) => codes['partner'] ?? []))];
      const partners = await partnerNames(tx, actor.organizationId, ids);
      const detail = { report: name, quarter: quarterName(quarter), suppressed: figures.suppressedCells };
      await appendAudit(tx, actor, { action: 'report.read', detail });
      return {
        ...figures,
        quarter: quarterName(quarter),
        quarters: offered.map(quarterName),
        partners,
        madeAt: madeAt?.toISOString() ?? null,
        release: 'not-for-release' as const,
      };
    },
    { timeoutMs: 60_000 },
  );
}

interface Read {
  readonly figures: Figures;
  readonly madeAt: Date | null;
}

async function readKept(
  tx: Tx,
  { organizationId }: Actor,
  name: ReferralReportName,
  { year, quarter }: Quarter,
): Promise<Read> {
  const kept = await tx.referralQuarter.findUniqueOrThrow({
    where: { organizationId_year_quarter: { organizationId, year, quarter } },
    select: { tables: true, threshold: true, madeAt: true },
  });
  const table = z.record(z.string(), z.unknown()).parse(kept.tables)[name];
  const publication = table === undefined ? null : fromKept(table);
  return {
    figures: protectedFigures(name, publication, kept.threshold),
    madeAt: publication ? kept.madeAt : null,
  };
}

async function readExact(
  tx: Tx,
  { organizationId }: Actor,
  name: ReferralReportName,
  quarter: Quarter,
  teamId: string,
): Promise<Read> {
  const { referrals, unasked } = await readQuarterRows(tx, organizationId, quarter, teamId);
  return { figures: exactFigures(name, referrals, unasked), madeAt: now() };
}
