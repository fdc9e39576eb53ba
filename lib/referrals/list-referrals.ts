import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { decodeCursor, encodeCursor } from '@/lib/core/cursor';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { referralsFor } from './policy';
import { type ReferralRow, referralRowSelect, toReferralRow } from './select';
import { referralStatuses } from './status';

export const listReferralsSchema = z.strictObject({
  status: z.enum(referralStatuses).optional(),
  /** `me`: asked for by the person who asks. */
  requested: z.enum(['me']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});

export interface ReferralPage {
  items: ReferralRow[];
  total: number;
  next: string | null;
}

/** One page of the referrals the actor may read, newest first; audited. */
export async function listReferrals(actor: Actor, input: unknown): Promise<ReferralPage> {
  const reach = referralsFor(actor, 'referral.read');
  const { status, requested, limit, cursor } = parseInput(listReferralsSchema, input);
  const where: Prisma.ReferralWhereInput = {
    ...reach,
    ...(status && { status }),
    ...(requested && { requestedById: actor.userId }),
  };
  return asActor(actor, async (tx) => {
    const total = await tx.referral.count({ where });
    const found = await tx.referral.findMany({
      where: cursor ? { AND: [where, olderThan(cursor)] } : where,
      select: referralRowSelect,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    await appendAudit(tx, actor, { action: 'referrals.listed', detail: { count: page.length } });
    return {
      items: page.map((record) => toReferralRow(record, actor.userId)),
      total,
      next: found.length > page.length && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
    };
  });
}

function olderThan(cursor: string): Prisma.ReferralWhereInput {
  const { at, id } = decodeCursor(cursor);
  return { AND: [{ createdAt: { lte: at } }, { OR: [{ createdAt: { lt: at } }, { id: { lt: id } }] }] };
}
