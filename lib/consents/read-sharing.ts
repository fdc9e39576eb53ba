import 'server-only';
import type { Tx } from '@/lib/db/as-actor';
import { sharingScopes } from './ends-sharing';
import type { ConsentRecord } from './live-consent';

/** A record with how it was given. */
export interface SharingRecord extends ConsentRecord {
  givenBy: string | null;
  givenHow: string | null;
}

/** Everything a case's person said that sharing with partners rests on. In the caller's transaction. */
export async function readSharingRecords(
  tx: Tx,
  organizationId: string,
  caseId: string,
): Promise<SharingRecord[]> {
  return tx.consent.findMany({
    where: { organizationId, caseId, scope: { in: [...sharingScopes] } },
    select: {
      scope: true,
      partnerId: true,
      state: true,
      givenBy: true,
      givenHow: true,
      recordedAt: true,
      expiresAt: true,
    },
  });
}
