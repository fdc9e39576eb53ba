import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { findCaseVault } from '@/lib/cases/case-vault';
import { caseAnswersSelect, toCaseAnswers } from '@/lib/cases/select';
import { readSharingRecords } from '@/lib/consents/read-sharing';
import { agreedToSharing } from '@/lib/consents/sharing';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor, type Tx } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { decisionReasonContext } from './decide-review';
import { buildPacket, type PacketAnswers, type PacketField, packetFields, packetFieldsFor } from './packet';
import { parsePacketAnswers } from './packet-answers';
import { partiesOf } from './parties';
import { referralsFor } from './policy';
import { referralRowSelect, type ReferralRow, toReferralRow } from './select';
import { allowedActs, type ReferralAct, type ReferralStatus } from './status';

export interface ReferralHistoryStep {
  act: string;
  status: ReferralStatus;
  actor: string;
  at: string;
}

export interface ReferralDetail extends ReferralRow {
  partnerId: string;
  reason: string;
  /** Exactly what the partner sees once sent, or would see now. */
  packet: PacketAnswers;
  packetFields: PacketField[];
  /** Fields beyond the minimum for this service. */
  fieldsBeyondMinimum: PacketField[];
  /** The person agreed to sharing with this partner and that still holds. */
  hasConsent: boolean;
  decision: { decision: string; reason: string | null; reviewer: string; at: string } | null;
  declineReason: string | null;
  outcome: string | null;
  history: ReferralHistoryStep[];
  /** Acts open to the reader; the use cases decide again. */
  acts: ReferralAct[];
}

/** Opens one referral for staff, with the exact packet; audited. NOT_FOUND when out of reach. */
export async function readReferral(actor: Actor, code: string): Promise<ReferralDetail> {
  const where = referralsFor(actor, 'referral.read');
  return asActor(actor, async (tx) => {
    const { id, detail } = await loadReferral(tx, actor, { ...where, code });
    await appendAudit(tx, actor, { action: 'referral.read', subjectId: id });
    return detail;
  });
}

/**
 * What `readReferral` answers, for a caller that reads more in the same transaction; the caller audits. NOT_FOUND when
 * `where` finds none.
 */
export async function loadReferral(
  tx: Tx,
  actor: Actor,
  where: Prisma.ReferralWhereInput,
): Promise<{ id: string; caseId: string; detail: ReferralDetail }> {
  const found = await tx.referral.findFirst({ where, select: detailSelect });
  if (!found) throw new AppError('NOT_FOUND', 'No such referral in reach.');
  const fields = packetFields.filter((field) => found.packetFields.includes(field));
  const minimum = packetFieldsFor(found.service);
  const detail: ReferralDetail = {
    ...toReferralRow(found, actor.userId),
    partnerId: found.partnerId,
    reason: found.reason,
    packet: found.packet
      ? parsePacketAnswers(found.packet.answers)
      : buildPacket(toCaseAnswers(await answersRecord(tx, actor.organizationId, found.caseId)), fields),
    packetFields: fields,
    fieldsBeyondMinimum: fields.filter((field) => !minimum.includes(field)),
    hasConsent: agreedToSharing(
      await readSharingRecords(tx, actor.organizationId, found.caseId),
      found.partnerId,
      now(),
    ),
    decision: await decisionOf(tx, actor, found),
    declineReason: found.declineReason,
    outcome: found.outcome,
    history: await historyOf(tx, actor, found.id),
    acts: allowedActs(found.status, partiesOf(actor, found)),
  };
  return { id: found.id, caseId: found.caseId, detail };
}

const detailSelect = {
  ...referralRowSelect,
  caseId: true,
  partnerId: true,
  reason: true,
  packetFields: true,
  decision: true,
  decisionReason: true,
  decidedAt: true,
  declineReason: true,
  outcome: true,
  reviewedById: true,
  heldUntil: true,
  reviewedBy: { select: { displayName: true } },
  packet: { select: { answers: true } },
} as const;

async function answersRecord(tx: Tx, organizationId: string, caseId: string) {
  return tx.case.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: caseId } },
    select: caseAnswersSelect,
  });
}

interface Decided {
  id: string;
  caseId: string;
  decision: string | null;
  decisionReason: Uint8Array | null;
  decidedAt: Date | null;
  reviewedBy: { displayName: string } | null;
}

async function decisionOf(tx: Tx, actor: Actor, referral: Decided): Promise<ReferralDetail['decision']> {
  const { decision, decisionReason, decidedAt, reviewedBy } = referral;
  if (!decision || !decidedAt || !reviewedBy) return null;
  const vault = decisionReason && (await findCaseVault(tx, actor.organizationId, referral.caseId));
  return {
    decision,
    reason: vault
      ? vault.open(decisionReason, decisionReasonContext(actor.organizationId, referral.id))
      : null,
    reviewer: reviewedBy.displayName,
    at: decidedAt.toISOString(),
  };
}

/** The referral's own history, oldest first. */
async function historyOf(
  tx: Tx,
  { organizationId }: Actor,
  referralId: string,
): Promise<ReferralHistoryStep[]> {
  const events = await tx.referralEvent.findMany({
    where: { organizationId, referralId },
    orderBy: { ordinal: 'asc' },
  });
  const people = await tx.user.findMany({
    where: { organizationId, id: { in: [...new Set(events.map((event) => event.actorId))] } },
    select: { id: true, displayName: true },
  });
  const names = new Map(people.map((person) => [person.id, person.displayName]));
  return events.map((event) => ({
    act: event.act,
    status: event.status,
    actor: names.get(event.actorId) ?? '',
    at: event.at.toISOString(),
  }));
}
