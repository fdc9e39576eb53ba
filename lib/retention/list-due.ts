import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asActor } from '@/lib/db/as-actor';

/** A closed case whose time has come. */
export interface DueCase {
  code: string;
  closureReason: string;
  /** ISO 8601, UTC. */
  closedAt: string;
  retainUntil: string;
}

const pageSize = 100;

/** Cases of the actor's team that are due for the retention review, longest due first, at most a hundred; and how many. */
export async function listDueCases(actor: Actor): Promise<{ items: DueCase[]; total: number }> {
  const reach = casesFor(actor, 'retention.review');
  const where = { AND: [reach, { retainUntil: { lte: now() }, erasedAt: null }] };
  return asActor(actor, async (tx) => {
    const total = await tx.case.count({ where });
    const found = await tx.case.findMany({
      where,
      select: { code: true, closureReason: true, closedAt: true, retainUntil: true },
      orderBy: [{ retainUntil: 'asc' }, { id: 'asc' }],
      take: pageSize,
    });
    await appendAudit(tx, actor, { action: 'retention.listed', detail: { count: found.length } });
    return {
      total,
      items: found.map(({ code, closureReason, closedAt, retainUntil }) => ({
        code,
        closureReason: closureReason ?? '',
        closedAt: closedAt?.toISOString() ?? '',
        retainUntil: retainUntil?.toISOString() ?? '',
      })),
    };
  });
}
