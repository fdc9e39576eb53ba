import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { supervisesTeam } from '@/lib/auth/supervises-team';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { compareInQueue } from '@/lib/reviews/queue-order';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { referralsFor } from './policy';
import { type ReferralRow, referralRowSelect, toReferralRow } from './select';

/** A queue longer than this is shown in part; the oldest deadlines are in it. */
const longest = 200;

/** Something that waits for the supervisor. `dueAt`: decide by then; of an open emergency, close its review by then. */
export interface QueueRow extends ReferralRow {
  isOpenEmergency: boolean;
  /** Whose turn it is, where it was handed over: the reader, or a colleague's name. */
  handedTo: { isReader: boolean; name: string } | null;
  /** Of a team the reader covers while its supervisor is away. */
  isCovered: boolean;
}

/** A decision of the reader's own that has not taken effect yet. */
export interface HeldDecision {
  code: string;
  decision: string;
  /** It can be undone until then; ISO 8601, UTC. */
  heldUntil: string;
}

export interface ReviewQueue {
  items: QueueRow[];
  /** Everything that waits, also what is not shown. */
  total: number;
  /** Of those: open emergencies, past their deadline, the reader's own requests, handed to the reader. */
  counts: { emergencies: number; overdue: number; own: number; forReader: number };
  /** The reader's own decisions that can still be undone, oldest first. */
  held: HeldDecision[];
}

const queueSelect = {
  ...referralRowSelect,
  isEmergency: true,
  emergencyClosedAt: true,
  emergencyDueAt: true,
  reviewerId: true,
  reviewer: { select: { displayName: true } },
} as const satisfies Prisma.ReferralSelect;

/**
 * Everything that waits for a decision in the supervisor's team and the teams they cover: emergencies nobody else has
 * looked at first, then the nearest deadline, then the greater risk. Requests of their own are in it, marked, and cannot
 * be decided by them. FORBIDDEN for who decides nothing; audited.
 */
export async function listReviewQueue(actor: Actor): Promise<ReviewQueue> {
  const reach = referralsFor(actor, 'referral.decide');
  const openEmergency = { isEmergency: true, emergencyClosedAt: null };
  const where = { ...reach, OR: [{ status: 'InReview' as const }, openEmergency] };
  const overdue = {
    OR: [
      { ...openEmergency, emergencyDueAt: { lt: now() } },
      { status: 'InReview' as const, dueAt: { lt: now() } },
    ],
  };
  return asActor(actor, async (tx) => {
    const count = (also: Prisma.ReferralWhereInput) => tx.referral.count({ where: { AND: [where, also] } });
    const counts = {
      emergencies: await count(openEmergency),
      overdue: await count(overdue),
      own: await count({ requestedById: actor.userId }),
      forReader: await count({ reviewerId: actor.userId }),
    };
    const total = await tx.referral.count({ where });
    const urgent = await tx.referral.findMany({
      where: { ...reach, ...openEmergency },
      select: queueSelect,
      orderBy: [{ emergencyDueAt: 'asc' }, { id: 'asc' }],
      take: longest,
    });
    const waiting = await tx.referral.findMany({
      where: { ...reach, status: 'InReview' },
      select: queueSelect,
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: longest - urgent.length,
    });
    const held = await heldBy(tx, actor, reach);
    const items = [...urgent, ...waiting].map((record) => toQueueRow(record, actor));
    await appendAudit(tx, actor, { action: 'referrals.listed', detail: { count: items.length } });
    return { items: items.toSorted(compareInQueue), total, counts, held };
  });
}

function toQueueRow(
  record: Prisma.ReferralGetPayload<{ select: typeof queueSelect }>,
  actor: Actor,
): QueueRow {
  const isOpenEmergency = record.isEmergency && record.emergencyClosedAt === null;
  const row = toReferralRow(record, actor.userId);
  const { teamId } = record.case;
  return {
    ...row,
    dueAt: isOpenEmergency ? (record.emergencyDueAt?.toISOString() ?? null) : row.dueAt,
    isOpenEmergency,
    handedTo: record.reviewer && {
      isReader: record.reviewerId === actor.userId,
      name: record.reviewer.displayName,
    },
    isCovered: teamId !== actor.teamId && supervisesTeam(actor, teamId),
  };
}

async function heldBy(tx: Tx, actor: Actor, reach: Prisma.ReferralWhereInput): Promise<HeldDecision[]> {
  const found = await tx.referral.findMany({
    where: { ...reach, reviewedById: actor.userId, heldUntil: { gt: now() } },
    select: { code: true, decision: true, heldUntil: true },
    orderBy: { heldUntil: 'asc' },
  });
  return found.flatMap(({ code, decision, heldUntil }) =>
    decision && heldUntil ? [{ code, decision, heldUntil: heldUntil.toISOString() }] : [],
  );
}
