import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import type { ReportName } from '@/lib/reports/definitions';
import type { ReleasePolicy } from '@/lib/releases/policy';
import { protectPeriod } from './protect-period';
import { fromKept } from './publication';
import { listPeriods, readBases } from './read-periods';
import { keptTable } from './renew-figures';

/**
 * Makes, for each period that has none, the table for readers under an agreement, who may see smaller counts and hold
 * everything public as well: protected beside the period's other tables. Where that cannot be proven there is none, and
 * the stricter table stands for it. Once made it stays.
 */
export async function makeAgreementTables(
  actor: Actor,
  report: ReportName,
  policy: ReleasePolicy,
): Promise<void> {
  const { organizationId } = actor;
  const { periods, bases, tables } = await asActor(actor, async (tx) => ({
    periods: await listPeriods(tx, organizationId),
    bases: await readBases(tx, organizationId),
    tables: await tx.periodTable.findMany({
      where: { organizationId },
      select: { periodId: true, report: true, threshold: true, publication: true },
    }),
  }));
  const made = periods.flatMap(({ id }) => {
    const own = tables.filter(({ periodId }) => periodId === id);
    if (own.some((table) => table.report === report && table.threshold === policy.k)) return [];
    const known = own.map((table) => ({
      name: `${table.report} from ${table.threshold}`,
      publication: fromKept(table.publication),
    }));
    return protectPeriod(bases.get(id) ?? [], policy, [report], known).map((one) =>
      keptTable(organizationId, id, policy.k, one),
    );
  });
  if (made.length === 0) return;
  await asActor(actor, (tx) => tx.periodTable.createMany({ data: made, skipDuplicates: true }));
}
