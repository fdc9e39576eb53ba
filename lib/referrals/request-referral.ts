import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { newCode } from '@/lib/core/codes';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { noteStep } from './apply-act';
import { type PacketField, packetFields, packetFieldsFor } from './packet';
import type { ReferralStatus } from './status';

/** What is asked of whom. */
export const requestReferralSchema = z.strictObject({
  service: requiredAnswer('serviceType'),
  partnerId: z.uuid(),
  reason: requiredAnswer('referralReason').default('AdditionalServicesRequired'),
  /** Fields of the packet; without it, the minimum for the service. */
  packetFields: z.array(z.enum(packetFields)).min(1).optional(),
  /** Why the partner needs each field beyond the minimum. */
  fieldReasons: z.partialRecord(z.enum(packetFields), requiredAnswer('extraFieldReason')).default({}),
});

export interface ReferralStep {
  code: string;
  status: ReferralStatus;
  version: number;
}

/**
 * Drafts a referral of a case to a partner. The packet's fields default to the minimum for the service. Nothing is
 * shown to the partner before a supervisor approves. NOT_FOUND when the case is out of reach, NOT_ALLOWED_NOW when it is
 * closed, INVALID when the partner does not give the service.
 */
export async function requestReferral(actor: Actor, caseCode: string, input: unknown): Promise<ReferralStep> {
  const where = casesFor(actor, 'referral.request');
  const asked = parseInput(requestReferralSchema, input);
  return asActor(actor, (tx) => draft(tx, actor, { ...where, code: caseCode }, asked));
}

/** Drafts a referral inside the caller's transaction. */
export async function draft(
  tx: Tx,
  actor: Actor,
  where: Prisma.CaseWhereInput,
  asked: z.output<typeof requestReferralSchema>,
): Promise<ReferralStep> {
  const { organizationId, userId } = actor;
  const found = await tx.case.findFirst({ where, select: { id: true } });
  if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
  // Takes the case's row until the referral is there: closing and merging wait for it, and it finds what they did.
  const taken = await tx.case.updateMany({
    where: { ...where, id: found.id, closedAt: null },
    data: { updatedAt: now() },
  });
  if (taken.count !== 1) throw new AppError('NOT_ALLOWED_NOW', 'The case is closed.');
  await assertPartnerGives(tx, organizationId, asked.partnerId, asked.service);
  const id = newId();
  const code = newCode('referral');
  await tx.referral.createMany({
    data: {
      organizationId,
      id,
      code,
      caseId: found.id,
      partnerId: asked.partnerId,
      service: asked.service,
      reason: asked.reason,
      packetFields: asked.packetFields ?? packetFieldsFor(asked.service),
      fieldReasons: reasonsBeyond(asked.service, asked.packetFields ?? [], asked.fieldReasons),
      requestedById: userId,
      createdAt: now(),
    },
  });
  await noteStep(tx, actor, id, 'Create', 'Draft');
  await appendAudit(tx, actor, {
    action: 'referral.requested',
    subjectId: id,
    detail: { service: asked.service },
  });
  return { code, status: 'Draft', version: 1 };
}

/** The reasons that are asked for: those of fields beyond the minimum for the service. */
export function reasonsBeyond(
  service: string,
  fields: readonly PacketField[],
  reasons: Partial<Record<PacketField, string>>,
): Partial<Record<PacketField, string>> {
  const minimum = packetFieldsFor(service);
  const beyond = fields.filter((field) => !minimum.includes(field));
  return Object.fromEntries(
    beyond.flatMap((field) => {
      const reason = reasons[field];
      return reason === undefined ? [] : [[field, reason]];
    }),
  );
}

/** Throws INVALID unless the partner is active and gives the service. */
export async function assertPartnerGives(
  tx: Tx,
  organizationId: string,
  partnerId: string,
  service: string,
): Promise<void> {
  const partner = await tx.partner.findFirst({
    where: { organizationId, id: partnerId, status: 'active', services: { has: service } },
    select: { id: true },
  });
  if (!partner)
    throw new AppError('INVALID', 'The partner does not give this service.', {
      partnerId: 'partnerWithoutService',
    });
}
