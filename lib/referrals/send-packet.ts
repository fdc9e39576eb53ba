import 'server-only';
import type { Principal } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { moveReferral } from './apply-act';
import { dueAt } from './deadlines';
import { peopleOfPartner } from './recipients';
import type { ReferralStatus } from './status';

/** An approved referral that goes out. */
export interface ApprovedReferral {
  id: string;
  code: string;
  status: ReferralStatus;
  version: number;
  partnerId: string;
  requestedById: string;
  service: string;
  case: { riskLevel: string | null };
}

/** Sends the frozen packet: from now the partner sees it, and is told that there is something. */
export async function sendPacket<Referral extends ApprovedReferral>(
  tx: Tx,
  principal: Principal,
  referral: Referral,
): Promise<Referral> {
  const at = now();
  const sent = await moveReferral(tx, principal, referral, {
    act: 'Send',
    status: 'Sent',
    changes: {
      sentAt: at,
      heldUntil: null,
      dueAt: dueAt(referral.service, referral.case.riskLevel, at),
      remindedAt: null,
      escalatedAt: null,
    },
  });
  const { organizationId } = principal;
  const packet = await tx.referralPacket.findFirst({
    where: { organizationId, referralId: referral.id },
    select: { code: true },
  });
  const partner = await peopleOfPartner(tx, organizationId, referral.partnerId);
  await tell(tx, principal, partner, {
    kind: 'PacketArrived',
    subjectCode: packet?.code ?? null,
    once: referral.id,
  });
  await tell(tx, principal, [referral.requestedById], {
    kind: 'ReferralApproved',
    subjectCode: referral.code,
    once: `${referral.id}:${referral.version}`,
  });
  return sent;
}
