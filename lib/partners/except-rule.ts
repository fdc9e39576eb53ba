import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { findBlocks } from './find-blocks';

/** Which rule is lifted for which partner, and why. */
export const exceptRuleSchema = z.strictObject({
  ruleId: z.uuid(),
  partnerId: z.uuid(),
  reason: requiredAnswer('exceptionReason'),
});

/**
 * Lifts one rule for one case and one partner. It takes a second person: whoever works the case cannot make the
 * exception (FORBIDDEN), nor can anyone from a rule that only an administrator lifts (FORBIDDEN). NOT_FOUND when the
 * case is out of reach or there is no such rule in force; NOT_ALLOWED_NOW when the rule does not block this partner, so
 * that nobody makes exceptions in advance.
 */
export async function exceptRule(
  actor: Actor,
  caseCode: string,
  input: unknown,
): Promise<{ ruleId: string; partnerId: string }> {
  requirePermission(actor, 'rule.except');
  const where = casesFor(actor, 'referral.decide');
  const { ruleId, partnerId, reason } = parseInput(exceptRuleSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({
      where: { ...where, code: caseCode },
      select: { id: true, assignedToId: true },
    });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    if (found.assignedToId === userId) throw new AppError('FORBIDDEN', 'Whoever works the case.');
    const rule = await tx.doNotShareRule.findFirst({
      where: { organizationId, id: ruleId, endedAt: null },
      select: { liftableBy: true },
    });
    if (!rule) throw new AppError('NOT_FOUND', 'No such rule in force.');
    if (rule.liftableBy !== 'Supervisor') throw new AppError('FORBIDDEN', 'An administrator ends it.');
    const partner = await tx.partner.findFirst({
      where: { organizationId, id: partnerId },
      select: { id: true, kind: true, countries: true },
    });
    if (!partner) throw new AppError('INVALID', 'No such partner.', { partnerId: 'unknownPartner' });
    const blocks = await findBlocks(tx, organizationId, found.id);
    if (!blocks.of(partner).some(({ id }) => id === ruleId)) {
      throw new AppError('NOT_ALLOWED_NOW', 'The rule does not block this partner.');
    }
    const made = await tx.ruleException.createMany({
      data: {
        organizationId,
        ruleId,
        caseId: found.id,
        partnerId,
        reason,
        liftedById: userId,
        liftedAt: now(),
      },
      skipDuplicates: true,
    });
    if (made.count !== 1) throw new AppError('CONFLICT', 'Somebody made the same exception.');
    await appendAudit(tx, actor, {
      action: 'rule.excepted',
      subjectId: ruleId,
      detail: { caseId: found.id, partnerId, reason },
    });
    return { ruleId, partnerId };
  });
}
