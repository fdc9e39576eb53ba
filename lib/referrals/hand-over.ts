import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { actSelect, noteStep } from './apply-act';
import { partiesOf } from './parties';
import { referralsFor } from './policy';
import { reviewersOf } from './recipients';

/** Who is asked to decide; null: anyone who supervises the team. */
export const handOverSchema = z.strictObject({ reviewerId: z.uuid().nullable() });

/**
 * Asks another supervisor to decide. Whoever supervises the team still may: this says whose turn it is. FORBIDDEN for
 * the person who asked; INVALID unless the other may decide this very referral.
 */
export async function handOver(actor: Actor, code: string, input: unknown): Promise<void> {
  const where = referralsFor(actor, 'referral.decide');
  const { reviewerId } = parseInput(handOverSchema, input);
  const { organizationId } = actor;
  await asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({ where: { ...where, code }, select: actSelect });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    if (!partiesOf(actor, referral).includes('reviewer')) {
      throw new AppError('FORBIDDEN', 'Not this person’s to hand over.');
    }
    if (referral.status !== 'InReview') throw new AppError('NOT_ALLOWED_NOW', 'Nothing to review.');
    const able = await reviewersOf(tx, organizationId, referral.case.teamId, referral.requestedById, now());
    if (reviewerId !== null && !able.includes(reviewerId)) {
      throw new AppError('INVALID', 'May not decide it.', { reviewerId: 'notInTeam' });
    }
    const moved = await tx.referral.updateMany({
      where: { organizationId, id: referral.id, version: referral.version, status: 'InReview' },
      data: { reviewerId, version: { increment: 1 } },
    });
    if (moved.count !== 1) throw new AppError('CONFLICT', 'The referral was changed meanwhile.');
    await noteStep(tx, actor, referral.id, 'Reassign', 'InReview');
    if (reviewerId !== null) {
      await tell(tx, actor, [reviewerId], {
        kind: 'ReferralHandedOver',
        subjectCode: code,
        once: `${referral.id}:${referral.version}`,
      });
    }
    await appendAudit(tx, actor, { action: 'referral.handedOver', subjectId: referral.id });
  });
}
