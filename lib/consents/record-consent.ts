import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import { writeChanges } from '@/lib/cases/write-changes';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { recallReferrals } from '@/lib/referrals/recall-referrals';
import { requiredAnswer, singleAnswer } from '@/lib/vocabulary/answers';
import { endsSharing } from './ends-sharing';

/** What the person said now, about one scope and, for sharing, one recipient or any. */
export const recordConsentSchema = z.strictObject({
  scope: requiredAnswer('consentScope'),
  state: requiredAnswer('consentState').refine((state) => state !== 'Expired', 'key:unknownCode'),
  /** The partner a sharing consent is about; null: any partner. */
  partnerId: z.uuid().nullable().default(null),
  givenBy: singleAnswer('consentGivenBy').default(null),
  givenHow: singleAnswer('consentMethod').default(null),
  /** Last day it holds, YYYY-MM-DD; null: until withdrawn. */
  expiresOn: z.iso.date('key:date').nullable().default(null),
});

export interface RecordedConsent {
  /** Open referrals taken back because the person no longer agrees. */
  recalled: number;
}

/**
 * Records what the person agreed to, refused or withdrew. Nothing recorded before is changed: the newest record of a
 * scope and recipient holds. Refusing or withdrawing sharing recalls open referrals at once, in the same transaction;
 * withdrawing statistics takes the case out of every report from that moment, because reports ask each time.
 * NOT_FOUND when the case is out of reach; INVALID when a recipient is named for a scope that has none, or the day has
 * passed.
 */
export async function recordConsent(actor: Actor, code: string, input: unknown): Promise<RecordedConsent> {
  const where = casesFor(actor, 'consent.record');
  const consent = parseInput(recordConsentSchema, input);
  const at = now();
  const expiresAt = consent.expiresOn === null ? null : new Date(`${consent.expiresOn}T23:59:59.999Z`);
  if (consent.partnerId !== null && consent.scope !== 'ReferralSharing') {
    throw new AppError('INVALID', 'This scope has no recipient.', { partnerId: 'noRecipient' });
  }
  if (expiresAt && expiresAt <= at) {
    throw new AppError('INVALID', 'The day has passed.', { expiresOn: 'dayPassed' });
  }

  return asActor(actor, async (tx) => {
    const { organizationId, userId } = actor;
    const found = await tx.case.findFirst({ where: { ...where, code }, select: { id: true } });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const { scope, state, partnerId, givenBy, givenHow } = consent;
    if (partnerId !== null) await assertPartner(tx, organizationId, partnerId);
    const key = { organizationId, caseId: found.id, scope, partnerId };
    const before = await tx.consent.findFirst({
      where: key,
      select: { state: true },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    });
    await tx.consent.createMany({
      data: {
        ...key,
        state,
        givenBy,
        givenHow,
        recordedById: userId,
        recordedAt: at,
        expiresAt,
        withdrawnAt: state === 'Withdrawn' ? at : null,
      },
    });
    await tx.case.updateMany({
      where: { organizationId, id: found.id },
      data: { version: { increment: 1 }, updatedAt: at },
    });
    const field = `consents.${scope}`;
    await writeChanges(tx, actor, found.id, [
      { field, before: before ? [before.state] : [], after: [state] },
    ]);
    const recalled = endsSharing(consent) ? await recallReferrals(tx, actor, found.id, partnerId) : 0;
    await appendAudit(tx, actor, {
      action: 'consent.recorded',
      subjectId: found.id,
      detail: { fields: [field], recalled },
    });
    return { recalled };
  });
}

async function assertPartner(tx: Tx, organizationId: string, id: string): Promise<void> {
  const partner = await tx.partner.findFirst({ where: { organizationId, id }, select: { id: true } });
  if (!partner) throw new AppError('INVALID', 'No such partner.', { partnerId: 'unknownPartner' });
}
