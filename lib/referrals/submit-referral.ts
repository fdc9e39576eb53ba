import 'server-only';
import type { z } from 'zod';
import { readSharingRecords } from '@/lib/consents/read-sharing';
import { agreedToSharing } from '@/lib/consents/sharing';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { assertMayShare } from '@/lib/partners/find-blocks';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { actSelect, applyAct } from './apply-act';
import { dueAt } from './deadlines';
import { type PacketField, packetFields, packetFieldsFor } from './packet';
import { parseFieldReasons } from './packet-answers';
import { referralsFor } from './policy';
import { reviewersOf } from './recipients';
import {
  type ReferralStep,
  assertPartnerGives,
  reasonsBeyond,
  requestReferralSchema,
} from './request-referral';

/** Without `reason` the one given before stays. */
const submitSchema = requestReferralSchema.partial().extend({
  reason: requiredAnswer('referralReason').optional(),
  fieldReasons: requestReferralSchema.shape.fieldReasons.unwrap().optional(),
});

/**
 * Hands a draft, or a referral that was returned, to the supervisors. What was asked may be changed in the same step.
 * CONSENT_MISSING unless the person agreed to sharing with this partner.
 */
export async function submitReferral(actor: Actor, code: string, input: unknown = {}): Promise<ReferralStep> {
  const where = referralsFor(actor, 'referral.request');
  const changes = parseInput(submitSchema, input);
  return asActor(actor, (tx) => submit(tx, actor, { ...where, code }, changes));
}

/** Submits a referral inside the caller's transaction. */
export async function submit(
  tx: Tx,
  actor: Actor,
  where: Prisma.ReferralWhereInput,
  changes: z.output<typeof submitSchema>,
): Promise<ReferralStep> {
  const { organizationId } = actor;
  const referral = await tx.referral.findFirst({ where, select: actSelect });
  if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
  const partnerId = changes.partnerId ?? referral.partnerId;
  const service = changes.service ?? referral.service;
  await assertPartnerGives(tx, organizationId, partnerId, service);
  await assertSharingConsent(tx, organizationId, referral.caseId, partnerId);
  await assertMayShare(tx, organizationId, referral.caseId, partnerId);
  const fields =
    changes.packetFields ?? packetFields.filter((field) => referral.packetFields.includes(field));
  const reasons = changes.fieldReasons ?? parseFieldReasons(referral.fieldReasons);
  assertReasonsGiven(service, fields, reasons);
  const at = now();
  // First what is asked, while the referral is still the requester's; then the step.
  await tx.referral.updateMany({
    where: { organizationId, id: referral.id, status: { in: ['Draft', 'Returned'] } },
    data: {
      partnerId,
      service,
      ...(changes.reason && { reason: changes.reason }),
      packetFields: fields,
      fieldReasons: reasonsBeyond(service, fields, reasons),
      trimmedFields: [],
    },
  });
  const { code, status, version } = await applyAct(tx, actor, referral, 'Submit', {
    submittedAt: at,
    dueAt: dueAt(service, referral.case.riskLevel, at),
    reviewedById: null,
    decision: null,
    decisionReason: null,
    decidedAt: null,
    heldUntil: null,
    remindedAt: null,
    escalatedAt: null,
  });
  const reviewers = await reviewersOf(tx, organizationId, referral.case.teamId, referral.requestedById, at);
  await tell(tx, actor, reviewers, {
    kind: 'ReferralToReview',
    subjectCode: code,
    once: `${referral.id}:${version}`,
  });
  return { code, status, version };
}

/** Throws INVALID unless each field beyond the minimum for the service says why. */
function assertReasonsGiven(
  service: string,
  fields: readonly PacketField[],
  reasons: Partial<Record<PacketField, string>>,
): void {
  const minimum = packetFieldsFor(service);
  if (fields.some((field) => !minimum.includes(field) && reasons[field] === undefined)) {
    throw new AppError('INVALID', 'A field beyond the minimum has no reason.', {
      packetFields: 'fieldReasonNeeded',
    });
  }
}

/** Throws CONSENT_MISSING unless the person's live consent covers sharing with this partner. There is no override. */
export async function assertSharingConsent(
  tx: Tx,
  organizationId: string,
  caseId: string,
  partnerId: string,
): Promise<void> {
  const records = await readSharingRecords(tx, organizationId, caseId);
  if (!agreedToSharing(records, partnerId, now())) {
    throw new AppError('CONSENT_MISSING', 'No live consent to share with this partner.', {
      partnerId: 'sharingConsentMissing',
    });
  }
}
