import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import { writeChanges } from '@/lib/cases/write-changes';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { keepOpenFlags, lockCase } from './keep-in-step';
import { reachCase } from './reach-case';

export const resolveFlagSchema = z.strictObject({ resolution: requiredAnswer('flagResolution') });

/** Takes a warning off a case, saying how it was resolved. NOT_ALLOWED_NOW when it is off. */
export async function resolveFlag(
  actor: Actor,
  code: string,
  flagId: string,
  input: unknown,
): Promise<{ id: string }> {
  const where = casesFor(actor, 'case.flag');
  const { resolution } = parseInput(resolveFlagSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    const key = { organizationId, caseId: found.id };
    const id = z.uuid().safeParse(flagId).data ?? '';
    const flag = id && (await tx.caseFlag.findFirst({ where: { ...key, id }, select: { reason: true } }));
    if (!flag) throw new AppError('NOT_FOUND', 'No such flag.');
    await lockCase(tx, key);
    const resolved = await tx.caseFlag.updateMany({
      where: { ...key, id, resolvedAt: null },
      data: { resolution, resolvedById: userId, resolvedAt: now() },
    });
    if (resolved.count !== 1) throw new AppError('NOT_ALLOWED_NOW', 'Resolved already.');
    await keepOpenFlags(tx, key);
    await writeChanges(tx, actor, found.id, [{ field: 'flag', before: [flag.reason], after: [] }]);
    await appendAudit(tx, actor, {
      action: 'case.flagResolved',
      subjectId: found.id,
      detail: { reason: flag.reason, resolution },
    });
    return { id };
  });
}
