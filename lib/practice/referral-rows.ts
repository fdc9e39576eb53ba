import 'server-only';
import type { CaseVault } from '@/lib/cases/case-vault';
import type { CodeKind } from '@/lib/core/codes';
import { newId } from '@/lib/core/ids';
import { decisionReasonContext } from '@/lib/referrals/decide-review';
import { packetLifetimeMs } from '@/lib/referrals/deadlines';
import { buildPacket, fieldSetVersion } from '@/lib/referrals/packet';
import { signPacket } from '@/lib/referrals/packet-seal';
import { referralTransitions } from '@/lib/referrals/status';
import type { Referral } from '@/prisma/generated/prisma/client';
import type { PastEntry } from './audit-ledger';
import { daysBefore } from './calendar';
import type { Crew, Member } from './crew';
import { createDice } from './dice';
import { writeDecisionReason } from './narratives';
import type { PlannedCase, PlannedReferral } from './plan';
import { changesOf } from './referral-changes';
import { actorOf, partiesIn, type ReferralParties } from './referral-parties';
import type { DatedStep } from './referral-story';
import { type CaseBatch, hexBytes, type Row } from './rows';

/** Stands for Rowan's own clock in a referral's history: the nil UUID (RFC 9562), which no account has. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** The case a referral belongs to, while it is built. */
export interface CaseInHand {
  crew: Crew;
  seed: number;
  today: Date;
  newCode: (kind: CodeKind) => string;
  planned: PlannedCase;
  caseId: string;
  vault: CaseVault;
}

/**
 * Adds a referral with its steps and packet to the batch, each column as the use cases would have left it, and returns
 * the audit entries of its life, oldest first.
 */
export function addReferral(batch: CaseBatch, inHand: CaseInHand, referral: PlannedReferral): PastEntry[] {
  const { crew, today, planned, newCode } = inHand;
  const { organizationId } = crew;
  const parties = partiesIn(crew, planned, referral);
  const row = draftRow(inHand, referral, parties);
  const context = {
    service: referral.service,
    riskLevel: planned.answers.riskLevel,
    reviewerId: parties.reviewer.userId,
    declineReason: referral.declineReason,
    outcome: referral.outcome,
    sealReason: () => sealReason(inHand, row.id, parties.reviewer),
  };
  const entries = referral.steps.flatMap((step, place) => {
    const moment = daysBefore(today, step.daysAgo);
    const actor = actorOf(step.act, parties);
    if (step.act !== 'Create') {
      row.status = referralTransitions[step.act].to;
      row.version += 1;
      Object.assign(row, changesOf(step.act, moment, context));
    }
    batch.ReferralEvent.push({
      organizationId,
      referralId: row.id,
      ordinal: place + 1,
      act: step.act,
      status: row.status,
      actorId: actor?.userId ?? nobody,
      at: moment,
    });
    return entriesOf(step, row, actor, moment);
  });
  batch.Referral.push(row);
  if (row.decision === 'Approve' && row.decidedAt) {
    const revoked = referral.steps.find(({ act }) => act === 'Revoke');
    const frozen = {
      organizationId,
      referralId: row.id,
      code: newCode('packet'),
      fieldSetVersion,
      answers: buildPacket(planned.answers, referral.fields),
      expiresAt: new Date(row.decidedAt.getTime() + packetLifetimeMs),
    };
    batch.ReferralPacket.push({
      ...frozen,
      frozenAt: row.decidedAt,
      signature: hexBytes(signPacket(frozen)),
      revokedAt: revoked ? daysBefore(today, revoked.daysAgo) : null,
    });
  }
  return entries;
}

function draftRow(
  { crew, today, planned, caseId, newCode }: CaseInHand,
  { service, reason, fields, steps }: PlannedReferral,
  { requester, partnerId }: ReferralParties,
): Row<Referral> {
  return {
    organizationId: crew.organizationId,
    id: newId(),
    code: newCode('referral'),
    caseId,
    partnerId,
    service,
    reason,
    status: 'Draft',
    packetFields: fields,
    requestedById: requester.userId,
    reviewedById: null,
    decision: null,
    decisionReason: null,
    declineReason: null,
    outcome: null,
    version: 1,
    createdAt: daysBefore(today, steps[0]?.daysAgo ?? planned.daysAgo),
    submittedAt: null,
    decidedAt: null,
    sentAt: null,
    answeredAt: null,
    completedAt: null,
    dueAt: null,
    fieldReasons: {},
    reviewerId: null,
    trimmedFields: [],
    heldUntil: null,
    isEmergency: false,
    dangerSign: null,
    emergencyDueAt: null,
    emergencyClosedAt: null,
    emergencyClosedById: null,
    emergencyFinding: null,
    remindedAt: null,
    escalatedAt: null,
  };
}

/** What the audit holds of a step: as the use cases write it, with the partner's look at the packet before an answer. */
function entriesOf({ act }: DatedStep, row: Row<Referral>, actor: Member | null, at: Date): PastEntry[] {
  const about = { subjectId: row.id, at, ...(actor && { actor }) };
  if (act === 'Create') return [{ action: 'referral.requested', detail: { service: row.service }, ...about }];
  const changed: PastEntry = { action: 'referral.changed', detail: { act, status: row.status }, ...about };
  const isAnswer = act === 'Accept' || act === 'PartnerDecline';
  return isAnswer ? [{ action: 'packet.read', ...about }, changed] : [changed];
}

function sealReason(
  { crew, seed, planned, vault }: CaseInHand,
  referralId: string,
  reviewer: Member,
): string {
  const text = writeDecisionReason(createDice(seed, `reason ${planned.index}`), reviewer.locale);
  return hexBytes(vault.seal(text, decisionReasonContext(crew.organizationId, referralId)));
}
