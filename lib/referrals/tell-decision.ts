import 'server-only';
import type { Principal } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';

/** A referral that was returned or declined by its reviewer. */
export interface TurnedDown {
  id: string;
  code: string;
  version: number;
  requestedById: string;
  decision: string | null;
}

/** Tells the person who asked that the referral came back or was declined. */
export async function tellDecision(tx: Tx, principal: Principal, referral: TurnedDown): Promise<void> {
  await tell(tx, principal, [referral.requestedById], {
    kind: referral.decision === 'Return' ? 'ReferralReturned' : 'ReferralDeclined',
    subjectCode: referral.code,
    once: `${referral.id}:${referral.version}`,
  });
}
