import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/db/as-actor';
import { type ReferralStatus, referralStatuses } from './status';

const rows = z.array(z.object({ status: z.enum(referralStatuses) }));

/** In which a packet is with its partner: something can be asked, replied and linked to. */
const withPartner: readonly ReferralStatus[] = ['Sent', 'Accepted', 'InService'];

/** True while the packet is with its partner. */
export function isWithPartner(status: ReferralStatus): boolean {
  return withPartner.includes(status);
}

/**
 * Holds a referral until the transaction ends, so that steps and messages are numbered one after the other; returns
 * its status as it is now, null when it is out of reach.
 */
export async function lockReferral(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<ReferralStatus | null> {
  const found = rows.parse(
    await tx.$queryRaw`SELECT "status"::text AS "status" FROM "Referral"
      WHERE "organizationId" = ${organizationId}::uuid AND "id" = ${id}::uuid FOR UPDATE`,
  );
  return found[0]?.status ?? null;
}
