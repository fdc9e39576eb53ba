import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { asActor } from '@/lib/db/as-actor';
import { withoutCompanion } from '@/lib/db/companion';
import type { ProtectedTable } from '@/lib/privacy/tables/protection';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { caseKeys, inputsHash, sealDocument } from '@/lib/releases/case-key';
import { insidePolicy, renewAfterMs } from '@/lib/releases/policy';
import { acceptPeriod } from './accept-period';
import { entriesOf, readEligibleCases } from './eligible-cases';
import { casesBehind, type PeriodEntry, toBasis } from './entry';
import { keptBlanks } from './period-part';
import type { MadeTable } from './protect-period';
import { toKept } from './publication';
import { basisContext, listPeriods, readBases, readShownParts } from './read-periods';

/** When an organisation's figures were last found not worth renewing, so that not every reading tries again. */
const lastTries = new Map<string, number>();

/**
 * Lets new cases enter the figures where that is due: a month after the last time, or when a release is prepared. Cases
 * enter once and together; what was counted is never counted again, so the next figures are the last ones plus cases of
 * which k or more came at once. A case whose person takes consent back before that is never in them.
 */
export async function renewFigures(actor: Actor, isReleasePrepared: boolean): Promise<void> {
  // Outside of the running request's own transaction: what is shown stands, whatever becomes of the request.
  await withoutCompanion(() => renew(actor, isReleasePrepared));
}

async function renew(actor: Actor, isReleasePrepared: boolean): Promise<void> {
  const { organizationId } = actor;
  const at = now();
  if (!isReleasePrepared && at.getTime() - (lastTries.get(organizationId) ?? 0) < dayMs) return;
  const found = await asActor(
    actor,
    async (tx) => {
      const periods = await listPeriods(tx, organizationId);
      const last = periods.at(-1);
      if (last && !isReleasePrepared && at.getTime() - last.closedAt.getTime() < renewAfterMs) return null;
      const counted = new Set(
        [...(await readBases(tx, organizationId)).values()].flat().map(({ key }) => key),
      );
      const cases = await readEligibleCases(tx, organizationId);
      const entries = entriesOf(cases, caseKeys(organizationId), at).filter(({ key }) => !counted.has(key));
      return { entries, ordinal: (last?.ordinal ?? 0) + 1, shown: await readShownParts(tx, organizationId) };
    },
    { timeoutMs: 60_000 },
  );
  if (!found) return;
  const made = acceptPeriod(found.entries, found.shown, insidePolicy);
  if (!made) {
    if (found.ordinal > 1) lastTries.set(organizationId, at.getTime());
    return;
  }
  await keep(actor, found.entries, found.ordinal, made);
}

/** Writes the period; of two at once the first stands. */
async function keep(
  actor: Actor,
  entries: readonly PeriodEntry[],
  ordinal: number,
  made: readonly MadeTable[],
): Promise<void> {
  const { organizationId, userId } = actor;
  const id = newId();
  const cases = casesBehind(entries);
  await asActor(actor, async (tx) => {
    const added = await tx.statisticsPeriod.createMany({
      data: {
        organizationId,
        id,
        ordinal,
        closedById: userId,
        closedAt: now(),
        cases,
        inputsHash: inputsHash(
          organizationId,
          entries.map((entry) => JSON.stringify(entry)),
        ),
        basis: sealDocument(organizationId, basisContext(id), toBasis(entries)),
      },
      skipDuplicates: true,
    });
    if (added.count === 0) return;
    await tx.periodTable.createMany({
      data: made.map((one) => keptTable(organizationId, id, insidePolicy.k, one)),
    });
    await appendAudit(tx, actor, {
      action: 'statistics.closed',
      detail: { ordinal, tables: made.length },
    });
  });
}

/** A protected table as a row of the register. */
export function keptTable(
  organizationId: string,
  periodId: string,
  threshold: number,
  { report, table }: MadeTable,
): Prisma.PeriodTableCreateManyInput {
  return {
    organizationId,
    periodId,
    report,
    threshold,
    publication: toKept(table.publication),
    blanks: keptBlanks(report, table),
    certificate: certificateOf(threshold, table),
    madeAt: now(),
  };
}

/** What was proven: how many intervals, the narrowest, and what a blank may be. The proofs name real counts and are not kept. */
export function certificateOf(threshold: number, { certificate, counts, publication }: ProtectedTable) {
  const widths = certificate.map(({ least, most }) => most - least);
  return {
    threshold,
    zeros: publication.zeros,
    cells: counts.cells,
    hidden: counts.hidden,
    primary: counts.primary,
    proven: certificate.length,
    narrowest: widths.length === 0 ? null : Math.min(...widths),
  };
}
