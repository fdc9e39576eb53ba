import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import { writeChanges } from '@/lib/cases/write-changes';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { mergeCasesSchema } from './merge-cases';
import { assertChanged, reachCase } from './reach-case';

/**
 * Takes a merge back within thirty days: the ended case stands again exactly as it was. NOT_FOUND when the two are not
 * merged, NOT_ALLOWED_NOW when it is too late.
 */
export async function undoMerge(
  actor: Actor,
  keptCode: string,
  input: unknown,
): Promise<{ kept: string; restored: string }> {
  const where = casesFor(actor, 'case.merge');
  const { ended: endedCode } = parseInput(mergeCasesSchema, input);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const kept = await reachCase(tx, where, keptCode);
    const ended = await reachCase(tx, { organizationId, mergedIntoId: kept.id }, endedCode);
    if (kept.offeredTeamId !== null) throw new AppError('NOT_ALLOWED_NOW', 'On offer.');
    const merge = { organizationId, keptId: kept.id, mergedId: ended.id, undoneAt: null };
    const at = now();
    const undone = await tx.caseMerge.updateMany({
      where: { ...merge, undoUntil: { gt: at } },
      data: { undoneAt: at, undoneById: userId },
    });
    if (undone.count !== 1) throw new AppError('NOT_ALLOWED_NOW', 'Too late to undo.');
    assertChanged(
      await tx.case.updateMany({
        where: { organizationId, id: ended.id, mergedIntoId: kept.id },
        data: { mergedIntoId: null },
      }),
    );
    await writeChanges(tx, actor, ended.id, [{ field: 'mergedInto', before: [kept.code], after: [] }]);
    await writeChanges(tx, actor, kept.id, [{ field: 'mergedCase', before: [ended.code], after: [] }]);
    await appendAudit(
      tx,
      actor,
      { action: 'case.mergeUndone', subjectId: ended.id, detail: { part: 'restored' } },
      { action: 'case.mergeUndone', subjectId: kept.id, detail: { part: 'kept' } },
    );
    return { kept: kept.code, restored: ended.code };
  });
}
