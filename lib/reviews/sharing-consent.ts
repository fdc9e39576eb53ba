import 'server-only';
import { decidingConsent } from '@/lib/consents/live-consent';
import { readSharingRecords } from '@/lib/consents/read-sharing';
import { agreedToSharing } from '@/lib/consents/sharing';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/db/as-actor';

/** The record that decides whether a case may be shared with a partner. Times are ISO 8601, UTC. */
export interface SharingConsent {
  isLive: boolean;
  scope: string;
  state: string;
  givenBy: string | null;
  givenHow: string | null;
  recordedAt: string;
  expiresAt: string | null;
  /** Given for this partner by name; false: for any. */
  isForPartner: boolean;
}

const scope = 'ReferralSharing';

/** What the person last said about sharing with this partner; null: they were never asked. In the caller's transaction. */
export async function readSharingConsent(
  tx: Tx,
  organizationId: string,
  caseId: string,
  partnerId: string,
): Promise<SharingConsent | null> {
  const records = await readSharingRecords(tx, organizationId, caseId);
  const record = decidingConsent(records, scope, partnerId);
  return (
    record && {
      isLive: agreedToSharing(records, partnerId, now()),
      scope,
      state: record.state,
      givenBy: record.givenBy,
      givenHow: record.givenHow,
      recordedAt: record.recordedAt.toISOString(),
      expiresAt: record.expiresAt?.toISOString() ?? null,
      isForPartner: record.partnerId !== null,
    }
  );
}
