import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now } from '@/lib/core/clock';
import type { Tx } from '@/lib/db/as-actor';
import { findBlocks } from '@/lib/partners/find-blocks';
import { isVetted } from '@/lib/partners/vetting';
import { referralsFor } from '@/lib/referrals/policy';
import { type PartnerAnswers, partnerAnswersOf } from './partner-answers';

/** What is known of a partner, for whoever decides on sending to it. Times are ISO 8601, UTC. */
export interface PartnerRecord {
  vetting: string | null;
  vettingExpiresAt: string | null;
  /** False: the vetting found against it or has run out, and nothing may be sent. */
  isVettingValid: boolean;
  capacity: string | null;
  capacityConfirmedAt: string | null;
  /** Its answers within a year, of referrals the reader may see; null below three. */
  answers: PartnerAnswers | null;
  /** Do-not-share rules that forbid it for this case: code of the reason, and of who may lift it. */
  blocks: { reason: string; liftableBy: string }[];
}

const yearMs = 365 * dayMs;

/** The partner's record as it meets one case. In the caller's transaction. */
export async function readPartnerRecord(
  tx: Tx,
  actor: Actor,
  caseId: string,
  partnerId: string,
): Promise<PartnerRecord> {
  const { organizationId } = actor;
  const at = now();
  const partner = await tx.partner.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: partnerId } },
    select: {
      id: true,
      kind: true,
      countries: true,
      vetting: true,
      vettingExpiresAt: true,
      capacity: true,
      capacityConfirmedAt: true,
    },
  });
  const sent = await tx.referral.findMany({
    where: {
      ...referralsFor(actor, 'referral.read'),
      partnerId,
      sentAt: { gte: new Date(at.getTime() - yearMs) },
    },
    select: { status: true },
  });
  const blocks = await findBlocks(tx, organizationId, caseId);
  return {
    vetting: partner.vetting,
    vettingExpiresAt: partner.vettingExpiresAt?.toISOString() ?? null,
    isVettingValid: isVetted(partner, at),
    capacity: partner.capacity,
    capacityConfirmedAt: partner.capacityConfirmedAt?.toISOString() ?? null,
    answers: partnerAnswersOf(sent.map(({ status }) => status)),
    blocks: blocks.of(partner).map(({ reason, liftableBy }) => ({ reason, liftableBy })),
  };
}
