import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asActor } from '@/lib/db/as-actor';
import { withoutCompanion } from '@/lib/db/companion';
import { inputsHash } from '@/lib/releases/case-key';
import { toKept } from '@/lib/releases/periods/publication';
import { certificateOf } from '@/lib/releases/periods/renew-figures';
import { insidePolicy } from '@/lib/releases/policy';
import { entriesOf } from './entries';
import { protectQuarter } from './protect-quarter';
import { isSettled, type Quarter, quarterName } from './quarters';
import { readQuarterRows } from './read-referrals';

/**
 * Tabulates a settled quarter, the first time someone asks for it, and never again: also where too few people stand
 * behind it. Whoever takes consent back before is never in it. Of two at once the first stands. Does nothing for a
 * quarter that is not settled.
 */
export async function keepQuarter(actor: Actor, quarter: Quarter): Promise<void> {
  if (!isSettled(quarter, now())) return;
  // Outside of the running request's own transaction: what is shown stands, whatever becomes of the request.
  await withoutCompanion(() => tabulate(actor, quarter));
}

async function tabulate(actor: Actor, { year, quarter }: Quarter): Promise<void> {
  const { organizationId, userId } = actor;
  const rows = await asActor(
    actor,
    async (tx) => {
      const kept = await tx.referralQuarter.count({ where: { organizationId, year, quarter } });
      return kept > 0 ? null : readQuarterRows(tx, organizationId, { year, quarter }, null);
    },
    { timeoutMs: 60_000 },
  );
  if (!rows) return;
  const entries = entriesOf(rows.referrals);
  const made = protectQuarter(entries, rows.unasked, insidePolicy.k);
  await asActor(actor, async (tx) => {
    const added = await tx.referralQuarter.createMany({
      data: {
        organizationId,
        year,
        quarter,
        threshold: insidePolicy.k,
        tables: Object.fromEntries(made.map(({ report, publication }) => [report, toKept(publication)])),
        certificate: Object.fromEntries(
          made.map(({ report, table }) => [report, certificateOf(insidePolicy.k, table)]),
        ),
        inputsHash: inputsHash(
          organizationId,
          [...entries, ...rows.unasked].map((one) => JSON.stringify(one)),
        ),
        madeById: userId,
        madeAt: now(),
      },
      skipDuplicates: true,
    });
    if (added.count === 0) return;
    await appendAudit(tx, actor, {
      action: 'statistics.closed',
      detail: { quarter: quarterName({ year, quarter }), tables: made.length },
    });
  });
}
