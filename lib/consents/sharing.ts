import { endsSharing, sharingScopes } from './ends-sharing';
import { type ConsentRecord, decidingConsent, hasLiveConsent } from './live-consent';

const scope = 'ReferralSharing';

/**
 * True when the person said no to what sharing with this partner rests on, and has not agreed since: to the record, to
 * working on the case, or to sharing. A no to all partners ends what was agreed for one of them before.
 */
export function saidNoToSharing(records: readonly ConsentRecord[], partnerId: string): boolean {
  const isNo = (record: ConsentRecord | null) => record !== null && endsSharing(record);
  if (sharingScopes.some((one) => one !== scope && isNo(decidingConsent(records, one, null)))) return true;
  const deciding = decidingConsent(records, scope, partnerId);
  const anyPartner = decidingConsent(records, scope, null);
  if (isNo(deciding)) return true;
  return (
    isNo(anyPartner) &&
    deciding !== null &&
    anyPartner !== null &&
    anyPartner.recordedAt > deciding.recordedAt
  );
}

/** True when the person agreed to sharing with this partner, that holds at this moment, and nothing said since ends it. */
export function agreedToSharing(records: readonly ConsentRecord[], partnerId: string, at: Date): boolean {
  return hasLiveConsent(records, scope, partnerId, at) && !saidNoToSharing(records, partnerId);
}
