import 'server-only';
import type { Tx } from '@/lib/db/as-actor';
import { isFinal, referralStatuses } from '@/lib/referrals/status';

/** A referral that still goes on. */
export interface OpenReferral {
  code: string;
  service: string;
  status: string;
}

/** The referrals of a case that have not ended: they keep it from being closed or merged. */
export async function findOpenReferrals(
  tx: Tx,
  organizationId: string,
  caseId: string,
): Promise<OpenReferral[]> {
  return tx.referral.findMany({
    where: { organizationId, caseId, status: { in: referralStatuses.filter((status) => !isFinal(status)) } },
    select: { code: true, service: true, status: true },
    orderBy: { createdAt: 'asc' },
  });
}

/** Fields of an error that name the referrals in the way. A referral's code is random and says nothing. */
export function inTheWay(referrals: readonly OpenReferral[]): Record<string, string> {
  return Object.fromEntries(referrals.map(({ code }) => [`referrals.${code}`, 'referralOpen']));
}
