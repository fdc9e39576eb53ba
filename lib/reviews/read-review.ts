import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor, type Tx } from '@/lib/db/as-actor';
import type { PacketField } from '@/lib/referrals/packet';
import { parseFieldReasons } from '@/lib/referrals/packet-answers';
import { type PacketRarity, readPacketRarity } from '@/lib/referrals/packet-rarity';
import { partiesOf } from '@/lib/referrals/parties';
import { referralsFor } from '@/lib/referrals/policy';
import { loadReferral, type ReferralDetail } from '@/lib/referrals/read-referral';
import { reviewersOf } from '@/lib/referrals/recipients';
import { screenPacket } from '@/lib/referrals/screen-packet';
import { type PartnerRecord, readPartnerRecord } from './partner-record';
import { readSharingConsent, type SharingConsent } from './sharing-consent';

/** An emergency that was sent at once. Times are ISO 8601, UTC. */
export interface EmergencyDetail {
  dangerSign: string | null;
  sentAt: string | null;
  dueAt: string | null;
  closed: { at: string; by: string; finding: string | null } | null;
  /** The reader may close its review: a reviewer who did not send it. */
  canClose: boolean;
}

/** A referral with everything a supervisor weighs before deciding. */
export interface ReviewDetail extends ReferralDetail {
  /** Why fields beyond the minimum were asked for: field → code of `extraFieldReason`. */
  fieldReasons: Partial<Record<PacketField, string>>;
  /** Fields that hold anything but codes; none: codes only, no free text. */
  notCoded: PacketField[];
  rarity: PacketRarity | null;
  consent: SharingConsent | null;
  partnerRecord: PartnerRecord;
  emergency: EmergencyDetail | null;
  handedTo: { isReader: boolean; name: string } | null;
  /** Supervisors it can be handed to. Empty where the reader may not decide. */
  reviewers: { id: string; name: string }[];
  /** The reader's own decision can be undone until then; ISO 8601, UTC. */
  heldUntil: string | null;
  /** The reader may open the case itself: never with a team they only cover. */
  canOpenCase: boolean;
}

const alsoSelect = {
  requestedById: true,
  partnerId: true,
  reviewedById: true,
  heldUntil: true,
  fieldReasons: true,
  reviewerId: true,
  sentAt: true,
  isEmergency: true,
  dangerSign: true,
  emergencyDueAt: true,
  emergencyClosedAt: true,
  emergencyFinding: true,
  emergencyClosedBy: { select: { displayName: true } },
  reviewer: { select: { displayName: true } },
  case: { select: { assignedToId: true, teamId: true } },
} as const;

/**
 * Opens a referral for a supervisor of its team, or who covers for one, with what there is to weigh: the exact packet and
 * what in it is more than needed, rare or not coded, the consent, and the partner's record and blocks. Audited as the
 * reading of the referral. NOT_FOUND when out of reach, FORBIDDEN for who decides nothing.
 */
export async function readReview(actor: Actor, code: string): Promise<ReviewDetail> {
  requirePermission(actor, 'referral.decide');
  const where = { ...referralsFor(actor, 'referral.read'), code };
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const { id, caseId, detail } = await loadReferral(tx, actor, where);
    const found = await tx.referral.findFirst({ where, select: alsoSelect });
    if (!found) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    const parties = partiesOf(actor, found);
    const review: ReviewDetail = {
      ...detail,
      fieldReasons: parseFieldReasons(found.fieldReasons),
      notCoded: screenPacket(detail.packet),
      rarity: await readPacketRarity(tx, organizationId, detail.packet),
      consent: await readSharingConsent(tx, organizationId, caseId, found.partnerId),
      partnerRecord: await readPartnerRecord(tx, actor, caseId, found.partnerId),
      emergency: found.isEmergency ? emergencyOf(found, parties.includes('reviewer')) : null,
      handedTo: found.reviewer && {
        isReader: found.reviewerId === userId,
        name: found.reviewer.displayName,
      },
      reviewers: parties.includes('reviewer')
        ? await otherReviewers(tx, actor, found.case.teamId, found.requestedById)
        : [],
      heldUntil: parties.includes('decider') ? (found.heldUntil?.toISOString() ?? null) : null,
      canOpenCase: actor.teamId === found.case.teamId,
    };
    await appendAudit(tx, actor, { action: 'referral.read', subjectId: id });
    return review;
  });
}

interface SentAtOnce {
  dangerSign: string | null;
  sentAt: Date | null;
  emergencyDueAt: Date | null;
  emergencyClosedAt: Date | null;
  emergencyFinding: string | null;
  emergencyClosedBy: { displayName: string } | null;
}

function emergencyOf(found: SentAtOnce, isReviewer: boolean): EmergencyDetail {
  return {
    dangerSign: found.dangerSign,
    sentAt: found.sentAt?.toISOString() ?? null,
    dueAt: found.emergencyDueAt?.toISOString() ?? null,
    closed: found.emergencyClosedAt && {
      at: found.emergencyClosedAt.toISOString(),
      by: found.emergencyClosedBy?.displayName ?? '',
      finding: found.emergencyFinding,
    },
    canClose: isReviewer && found.emergencyClosedAt === null,
  };
}

async function otherReviewers(tx: Tx, actor: Actor, teamId: string, requestedById: string) {
  const { organizationId, userId } = actor;
  const able = await reviewersOf(tx, organizationId, teamId, requestedById, now());
  const found = await tx.user.findMany({
    where: { organizationId, id: { in: able.filter((id) => id !== userId) } },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  });
  return found.map(({ id, displayName }) => ({ id, name: displayName }));
}
