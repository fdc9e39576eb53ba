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
import type { LifeStep } from './change-stage';
import { assertChanged, reachCase } from './reach-case';
import { isClosed } from './stage';

export const offerCaseSchema = z.strictObject({
  teamId: z.uuid('key:required'),
  reason: requiredAnswer('assignmentReason'),
});

/**
 * Offers a case to another team. Until a supervisor there takes it everything stays as it is; they can open it and
 * change nothing. NOT_ALLOWED_NOW for a closed case and one that is offered already.
 */
export async function offerCase(actor: Actor, code: string, input: unknown): Promise<LifeStep> {
  const where = casesFor(actor, 'case.transfer');
  const { teamId, reason } = parseInput(offerCaseSchema, input);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    if (isClosed(found.stage) || found.offeredTeamId !== null)
      throw new AppError('NOT_ALLOWED_NOW', 'Closed, or offered already.');
    const isOther =
      teamId !== found.teamId && (await tx.team.count({ where: { organizationId, id: teamId } }));
    if (!isOther) throw new AppError('INVALID', 'No other team.', { teamId: 'notAnotherTeam' });
    const at = now();
    const data = { offeredTeamId: teamId, offeredById: actor.userId, offeredAt: at };
    assertChanged(
      await tx.case.updateMany({
        where: { ...where, id: found.id, offeredTeamId: null },
        data: { ...data, updatedAt: at },
      }),
    );
    // What was merged into it goes along.
    await tx.case.updateMany({ where: { organizationId, mergedIntoId: found.id }, data });
    await writeChanges(tx, actor, found.id, [
      { field: 'offeredTeam', before: [], after: [teamId] },
      { field: 'assignmentReason', before: [], after: [reason] },
    ]);
    await appendAudit(tx, actor, { action: 'case.offered', subjectId: found.id, detail: { reason } });
    return { code: found.code, stage: found.stage };
  });
}

/** Takes an offer back before the other team answered. NOT_ALLOWED_NOW when there is none. */
export async function takeBackOffer(actor: Actor, code: string): Promise<LifeStep> {
  const where = casesFor(actor, 'case.transfer');
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    const { offeredTeamId } = found;
    if (offeredTeamId === null) throw new AppError('NOT_ALLOWED_NOW', 'Not offered.');
    const data = { offeredTeamId: null, offeredById: null, offeredAt: null };
    assertChanged(
      await tx.case.updateMany({
        where: { ...where, id: found.id, offeredTeamId },
        data: { ...data, updatedAt: now() },
      }),
    );
    await tx.case.updateMany({ where: { organizationId, mergedIntoId: found.id }, data });
    await writeChanges(tx, actor, found.id, [{ field: 'offeredTeam', before: [offeredTeamId], after: [] }]);
    await appendAudit(tx, actor, {
      action: 'case.offerEnded',
      subjectId: found.id,
      detail: { how: 'takenBack' },
    });
    return { code: found.code, stage: found.stage };
  });
}
