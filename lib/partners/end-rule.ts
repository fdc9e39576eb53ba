import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';

/** Ends a do-not-share rule, for every case. NOT_FOUND when there is none in force. */
export async function endRule(actor: Actor, ruleId: string): Promise<{ id: string }> {
  requirePermission(actor, 'rule.manage');
  const { organizationId, userId } = actor;
  if (!z.uuid().safeParse(ruleId).success) throw new AppError('NOT_FOUND', 'No such rule.');
  return asActor(actor, async (tx) => {
    const ended = await tx.doNotShareRule.updateMany({
      where: { organizationId, id: ruleId, endedAt: null },
      data: { endedAt: now(), endedById: userId },
    });
    if (ended.count !== 1) throw new AppError('NOT_FOUND', 'No such rule in force.');
    await appendAudit(tx, actor, { action: 'rule.ended', subjectId: ruleId });
    return { id: ruleId };
  });
}
