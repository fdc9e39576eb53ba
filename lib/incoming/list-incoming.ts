import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { incomingFor } from './policy';

/** Something that came in, without what is sealed of it. Times in ISO 8601, UTC. */
export interface IncomingRow {
  code: string;
  services: string[];
  urgency: string | null;
  status: string;
  refusalReason: string | null;
  /** What the desk calls the way it came. */
  channel: string;
  receivedAt: string;
  decidedAt: string | null;
}

const longest = 200;

/** The columns of a row, for this list and for one opened. */
export const incomingRowSelect = {
  code: true,
  services: true,
  urgency: true,
  status: true,
  refusalReason: true,
  receivedAt: true,
  decidedAt: true,
  channel: { select: { label: true } },
} as const;

interface IncomingRecord {
  code: string;
  services: string[];
  urgency: string | null;
  status: string;
  refusalReason: string | null;
  receivedAt: Date;
  decidedAt: Date | null;
  channel: { label: string };
}

/** A record as a row. */
export function toIncomingRow(record: IncomingRecord): IncomingRow {
  const { code, services, urgency, status, refusalReason, channel, receivedAt, decidedAt } = record;
  return {
    code,
    services,
    urgency,
    status,
    refusalReason,
    channel: channel.label,
    receivedAt: receivedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/** What came in to the supervisor's team: what waits first, oldest first, then what was decided; audited. */
export async function listIncoming(actor: Actor): Promise<IncomingRow[]> {
  const where = incomingFor(actor);
  return asActor(actor, async (tx) => {
    const find = (isWaiting: boolean) =>
      tx.incomingReferral.findMany({
        where: { ...where, status: isWaiting ? 'Waiting' : { not: 'Waiting' } },
        select: incomingRowSelect,
        orderBy: isWaiting ? { receivedAt: 'asc' } : { decidedAt: 'desc' },
        take: longest,
      });
    const found = [...(await find(true)), ...(await find(false))];
    await appendAudit(tx, actor, { action: 'incoming.listed', detail: { count: found.length } });
    return found.map(toIncomingRow);
  });
}
