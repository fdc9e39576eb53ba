import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asActor, type Tx, withReporterRole } from '@/lib/db/as-actor';
import { listPeriods, readCombined } from '@/lib/releases/periods/read-periods';
import { renewFigures } from '@/lib/releases/periods/renew-figures';
import { insidePolicy } from '@/lib/releases/policy';
import { exactReport, protectedReport, type Report } from './build-report';
import { countCases } from './count-cases';
import type { ReportName } from './definitions';
import { reportViewOf } from './policy';

/**
 * A report: exact counts of the supervisor's own team, or the protected figures of the organisation as they were last
 * renewed. Audited before it is returned.
 */
export async function readReport(actor: Actor, name: ReportName): Promise<Report> {
  const { exactTeamId } = reportViewOf(actor);
  if (exactTeamId === null) await renewFigures(actor, false);
  return asActor(
    actor,
    async (tx) => {
      const report =
        exactTeamId === null
          ? await readProtected(tx, actor, name)
          : await readExact(tx, actor, name, exactTeamId);
      const detail = { report: name, cells: report.cells.length, suppressed: report.suppressedCells };
      await appendAudit(tx, actor, { action: 'report.read', detail });
      return report;
    },
    { timeoutMs: 60_000 },
  );
}

async function readProtected(tx: Tx, { organizationId }: Actor, name: ReportName): Promise<Report> {
  const last = (await listPeriods(tx, organizationId)).at(-1);
  const table = await readCombined(tx, organizationId, name);
  return protectedReport(table, insidePolicy.k, last?.closedAt ?? null);
}

/** Counted under a database role that sees no case code, person or text. */
async function readExact(
  tx: Tx,
  { organizationId }: Actor,
  name: ReportName,
  teamId: string,
): Promise<Report> {
  const exact = await withReporterRole(tx, () => countCases(tx, organizationId, name, teamId));
  return exactReport(name, exact, now());
}
