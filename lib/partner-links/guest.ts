import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/as-actor';

/**
 * What stands where a hash would: no password has it, and an account that has it never signs in. It is also what tells
 * the accounts of visitors by a one-use link from those of people.
 */
export const noPassword = 'none';

/** The where-clause that leaves visitors by a one-use link out. */
export const isPerson = { passwordHash: { not: noPassword } } as const;

/**
 * The account that visitors by a one-use link to this referral's packet act as; made when the first one comes, as Rowan
 * itself. One for each referral, so that whoever signs out ends no other packet's visit. It bears the partner's name,
 * and a referral's history says who answered. Returns its id.
 */
export async function guestOf(
  tx: Tx,
  organizationId: string,
  { referralId, partnerId }: { referralId: string; partnerId: string },
): Promise<string> {
  const known = await tx.user.findFirst({
    where: {
      organizationId,
      partnerId,
      status: 'active',
      passwordHash: noPassword,
      sessions: { some: { referralId } },
    },
    select: { id: true },
  });
  if (known) return known.id;
  const { name } = await tx.partner.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: partnerId } },
    select: { name: true },
  });
  const id = newId();
  await tx.user.createMany({
    data: {
      organizationId,
      id,
      username: `link-${newId()}`,
      displayName: Array.from(name).slice(0, 60).join(''),
      role: 'partner',
      partnerId,
      passwordHash: noPassword,
      createdAt: now(),
    },
  });
  return id;
}
