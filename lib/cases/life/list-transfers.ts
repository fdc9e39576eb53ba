import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { casesFor, offersFor } from '@/lib/cases/policy';
import { type CaseRow, caseRowSelect, toCaseRow } from '@/lib/cases/select';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { type Colleague, findColleagues } from './colleagues';

/** A case on offer. */
export interface Transfer extends CaseRow {
  offeredTo: string;
  offeredBy: string;
  /** ISO 8601, UTC. */
  offeredAt: string;
}

export interface Transfers {
  /** Offered to the supervisor's team: take or decline. */
  incoming: Transfer[];
  /** Offered by it and not answered. */
  outgoing: Transfer[];
  /** Whom an incoming case can be given to. */
  colleagues: Colleague[];
}

/** More than this is shown in part; the longest waiting are in it. */
const longest = 100;

const transferSelect = {
  ...caseRowSelect,
  offeredById: true,
  offeredAt: true,
  offeredTeam: { select: { name: true } },
} as const satisfies Prisma.CaseSelect;

/** The cases that wait for an answer, by or of the supervisor's team; the longest waiting first. Audited. */
export async function listTransfers(actor: Actor): Promise<Transfers> {
  const [offered, own] = [offersFor(actor), casesFor(actor, 'case.transfer')];
  const { organizationId, teamId } = actor;
  return asActor(actor, async (tx) => {
    const read = (where: Prisma.CaseWhereInput) =>
      tx.case.findMany({ where, select: transferSelect, orderBy: { offeredAt: 'asc' }, take: longest });
    const incoming = await read(offered);
    const outgoing = await read({ ...own, offeredTeamId: { not: null } });
    const ids = [...incoming, ...outgoing].flatMap(({ offeredById }) => offeredById ?? []);
    const people = await tx.user.findMany({
      where: { organizationId, id: { in: ids } },
      select: { id: true, displayName: true },
    });
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    const toTransfer = (record: (typeof incoming)[number]): Transfer => ({
      ...toCaseRow(record),
      offeredTo: record.offeredTeam?.name ?? '',
      offeredBy: names.get(record.offeredById ?? '') ?? '',
      offeredAt: (record.offeredAt ?? record.updatedAt).toISOString(),
    });
    const colleagues = teamId ? await findColleagues(tx, organizationId, teamId) : [];
    await appendAudit(tx, actor, {
      action: 'transfers.listed',
      detail: { count: incoming.length + outgoing.length },
    });
    return { incoming: incoming.map(toTransfer), outgoing: outgoing.map(toTransfer), colleagues };
  });
}
