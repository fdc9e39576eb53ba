import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { countryCodes } from '@/lib/vocabulary/places';

/** Whom and which cases a rule is about: all that is set has to hold, what is null matches anything. */
export const addRuleSchema = z
  .strictObject({
    partnerId: z.uuid().nullable().default(null),
    partnerKind: requiredAnswer('organisationType').nullable().default(null),
    country: z
      .enum([...countryCodes], 'key:unknownCode')
      .nullable()
      .default(null),
    caseSign: requiredAnswer('sharingRisk').nullable().default(null),
    reason: requiredAnswer('doNotShareReason'),
    liftableBy: requiredAnswer('ruleLifter'),
  })
  .refine(
    ({ partnerId, partnerKind, country, caseSign }) =>
      [partnerId, partnerKind, country, caseSign].some((condition) => condition !== null),
    { path: ['partnerId'], message: 'key:ruleWithoutWhom' },
  );

/**
 * Makes a do-not-share rule, in force from now on for every referral that is submitted, approved or sent. INVALID when
 * it is about everyone, or about a partner the directory does not have.
 */
export async function addRule(actor: Actor, input: unknown): Promise<{ id: string }> {
  requirePermission(actor, 'rule.manage');
  const rule = parseInput(addRuleSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    if (rule.partnerId !== null) {
      const partner = await tx.partner.findFirst({
        where: { organizationId, id: rule.partnerId },
        select: { id: true },
      });
      if (!partner) throw new AppError('INVALID', 'No such partner.', { partnerId: 'unknownPartner' });
    }
    const id = newId();
    await tx.doNotShareRule.createMany({
      data: { organizationId, id, ...rule, createdById: userId, createdAt: now() },
    });
    await appendAudit(tx, actor, {
      action: 'rule.added',
      subjectId: id,
      detail: { reason: rule.reason, liftableBy: rule.liftableBy },
    });
    return { id };
  });
}
