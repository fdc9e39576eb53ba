import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { actSelect, noteStep } from './apply-act';
import { partiesOf } from './parties';
import { referralsFor } from './policy';

/** What the review afterwards found. */
export const closeEmergencySchema = z.strictObject({ finding: requiredAnswer('emergencyFinding') });

/**
 * Closes the review of an emergency that was sent at once. Never by who sent it, whatever their role: FORBIDDEN here and
 * in the database. NOT_ALLOWED_NOW when there is no open one. The packet stays with the partner; taking it away is the
 * revoking of any referral.
 */
export async function closeEmergency(actor: Actor, code: string, input: unknown): Promise<void> {
  const where = referralsFor(actor, 'referral.decide');
  const { finding } = parseInput(closeEmergencySchema, input);
  const { organizationId, userId } = actor;
  await asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({ where: { ...where, code }, select: actSelect });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    if (!partiesOf(actor, referral).includes('reviewer')) {
      throw new AppError('FORBIDDEN', 'Who sent it does not close it.');
    }
    const closed = await tx.referral.updateMany({
      where: { organizationId, id: referral.id, isEmergency: true, emergencyClosedAt: null },
      data: { emergencyClosedAt: now(), emergencyClosedById: userId, emergencyFinding: finding },
    });
    if (closed.count !== 1) throw new AppError('NOT_ALLOWED_NOW', 'No open emergency.');
    await noteStep(tx, actor, referral.id, 'CloseEmergency', referral.status);
    await appendAudit(tx, actor, { action: 'emergency.closed', subjectId: referral.id, detail: { finding } });
  });
}
