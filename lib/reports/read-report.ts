import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asActor, withReporterRole } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { buildReport, type Report } from './build-report';
import { countCases } from './count-cases';
import type { ReportName } from './definitions';

/**
 * A protected report over the organisation's cases, or the supervisor's team's. Counted under a database role that
 * sees no case code, person or text; audited before it is returned.
 */
export async function readReport(actor: Actor, name: ReportName): Promise<Report> {
  const scope = requirePermission(actor, 'report.read');
  return make(actor, name, scope === 'organization' ? null : actor.teamId, 'report.read');
}

/** The same report for a file; only for those who may export. */
export async function exportReport(actor: Actor, name: ReportName): Promise<Report> {
  requirePermission(actor, 'report.export');
  return make(actor, name, null, 'report.exported');
}

async function make(
  actor: Actor,
  name: ReportName,
  teamId: string | null,
  action: 'report.read' | 'report.exported',
) {
  return asActor(
    actor,
    async (tx) => {
      const exact = await withReporterRole(tx, () => countCases(tx, actor.organizationId, name, teamId));
      const report = buildReport(name, exact, now());
      const detail = { report: name, cells: report.cells.length, suppressed: report.suppressedCells };
      await appendAudit(tx, actor, { action, detail });
      return report;
    },
    { timeoutMs: 60_000 },
  );
}
