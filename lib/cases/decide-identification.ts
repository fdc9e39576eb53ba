import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { casesFor } from './policy';
import { writeChanges } from './write-changes';
import { writeFinding } from './write-finding';

/** A decision and who took it. */
export const decideIdentificationSchema = z.strictObject({
  traffickingStatus: requiredAnswer('traffickingStatus'),
  statusDecidedBy: requiredAnswer('statusDecidedBy'),
});

/**
 * Records that somebody decided whether this is trafficking. The derived indicators suggest and are never stored; this
 * is the finding. NOT_FOUND when the case is out of reach.
 */
export async function decideIdentification(
  actor: Actor,
  code: string,
  input: unknown,
): Promise<{ code: string }> {
  const where = casesFor(actor, 'case.identify');
  const decision = parseInput(decideIdentificationSchema, input);
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({
      where: { ...where, code },
      select: { id: true, traffickingStatus: true, statusDecidedBy: true },
    });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    await tx.case.updateMany({
      where: { organizationId: actor.organizationId, id: found.id },
      data: { ...decision, version: { increment: 1 }, updatedAt: now() },
    });
    await writeFinding(tx, actor, found.id, decision);
    const changes = (['traffickingStatus', 'statusDecidedBy'] as const)
      .filter((field) => found[field] !== decision[field])
      .map((field) => ({ field, before: listOf(found[field]), after: [decision[field]] }));
    await writeChanges(tx, actor, found.id, changes);
    await appendAudit(tx, actor, { action: 'case.identified', subjectId: found.id });
    return { code };
  });
}

function listOf(code: string | null): string[] {
  return code === null ? [] : [code];
}
