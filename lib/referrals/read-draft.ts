import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { actSelect, assertAct } from './apply-act';
import { type PacketField, packetFields } from './packet';
import { parseFieldReasons } from './packet-answers';
import { referralsFor } from './policy';

/** What a draft asks for, to change it. */
export interface DraftReferral {
  code: string;
  caseCode: string;
  service: string;
  partnerId: string;
  reason: string;
  packetFields: PacketField[];
  fieldReasons: Partial<Record<PacketField, string>>;
}

/**
 * Opens a draft, or a referral that was returned, to change it; audited. NOT_FOUND when it is out of reach, FORBIDDEN
 * when it is not this person's to submit, NOT_ALLOWED_NOW once it is under review.
 */
export async function readDraft(actor: Actor, code: string): Promise<DraftReferral> {
  const where = referralsFor(actor, 'referral.request');
  return asActor(actor, async (tx) => {
    const found = await tx.referral.findFirst({
      where: { ...where, code },
      select: {
        ...actSelect,
        reason: true,
        case: { select: { ...actSelect.case.select, code: true } },
      },
    });
    if (!found) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    assertAct(actor, found, 'Submit');
    await appendAudit(tx, actor, { action: 'referral.read', subjectId: found.id });
    return {
      code,
      caseCode: found.case.code,
      service: found.service,
      partnerId: found.partnerId,
      reason: found.reason,
      packetFields: packetFields.filter((field) => found.packetFields.includes(field)),
      fieldReasons: parseFieldReasons(found.fieldReasons),
    };
  });
}
