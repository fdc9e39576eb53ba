import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import { writeChanges } from '@/lib/cases/write-changes';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { keepOpenFlags, lockCase } from './keep-in-step';
import { reachCase } from './reach-case';

export const raiseFlagSchema = z.strictObject({ reason: requiredAnswer('flagReason') });

/** Puts a warning on a case. NOT_ALLOWED_NOW while one with the same reason is up. */
export async function raiseFlag(actor: Actor, code: string, input: unknown): Promise<{ id: string }> {
  const where = casesFor(actor, 'case.flag');
  const { reason } = parseInput(raiseFlagSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    const key = { organizationId, caseId: found.id };
    await lockCase(tx, key);
    const isUp = await tx.caseFlag.count({ where: { ...key, reason, resolvedAt: null } });
    if (isUp) throw new AppError('NOT_ALLOWED_NOW', 'That flag is up.', { reason: 'flagIsUp' });
    const id = newId();
    await tx.caseFlag.createMany({ data: { ...key, id, reason, raisedById: userId, raisedAt: now() } });
    await keepOpenFlags(tx, key);
    await writeChanges(tx, actor, found.id, [{ field: 'flag', before: [], after: [reason] }]);
    await appendAudit(tx, actor, { action: 'case.flagRaised', subjectId: found.id, detail: { reason } });
    return { id };
  });
}
