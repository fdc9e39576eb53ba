import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { actSelect, assertAct } from './apply-act';
import { referralsFor } from './policy';
import {
  assertPartnerGives,
  reasonsBeyond,
  type ReferralStep,
  requestReferralSchema,
} from './request-referral';
import { packetFieldsFor } from './packet';

/**
 * Changes what a draft, or a referral that was returned, asks for and leaves it where it is. Only who may submit it may
 * change it (FORBIDDEN); NOT_ALLOWED_NOW once it is under review, INVALID when the partner does not give the service. A
 * block or a missing consent does not keep anyone from writing a draft: it keeps it from being submitted.
 */
export async function changeDraft(actor: Actor, code: string, input: unknown): Promise<ReferralStep> {
  const where = referralsFor(actor, 'referral.request');
  const { service, partnerId, reason, packetFields, fieldReasons } = parseInput(requestReferralSchema, input);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({ where: { ...where, code }, select: actSelect });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    assertAct(actor, referral, 'Submit');
    await assertPartnerGives(tx, organizationId, partnerId, service);
    const fields = packetFields ?? packetFieldsFor(service);
    const changed = await tx.referral.updateMany({
      where: { organizationId, id: referral.id, status: referral.status, version: referral.version },
      data: {
        service,
        partnerId,
        reason,
        packetFields: fields,
        fieldReasons: reasonsBeyond(service, fields, fieldReasons),
        version: { increment: 1 },
      },
    });
    if (changed.count !== 1) throw new AppError('CONFLICT', 'The referral was changed meanwhile.');
    await appendAudit(tx, actor, {
      action: 'referral.changed',
      subjectId: referral.id,
      detail: { act: 'Change', status: referral.status },
    });
    return { code, status: referral.status, version: referral.version + 1 };
  });
}
