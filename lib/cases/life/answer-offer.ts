import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { offersFor } from '@/lib/cases/policy';
import { writeChanges } from '@/lib/cases/write-changes';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import type { LifeStep } from './change-stage';
import { assertColleague } from './colleagues';
import { handOverTasks } from './hand-over-tasks';
import { assertChanged, type LifeCase, reachCase } from './reach-case';

/** The other team's answer; who takes a case says who works it. */
export const answerOfferSchema = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accept'), assignedToId: z.uuid('key:required') }),
  z.strictObject({ answer: z.literal('decline') }),
]);

/**
 * Takes over a case that another team offers, with its open tasks, or declines it. Of several who take it at once
 * exactly one succeeds; the others get CONFLICT, or NOT_FOUND when it is no longer on offer.
 */
export async function answerOffer(actor: Actor, code: string, input: unknown): Promise<LifeStep> {
  const where = offersFor(actor);
  const given = parseInput(answerOfferSchema, input);
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    if (given.answer === 'accept') await take(tx, actor, found, given.assignedToId);
    else await decline(tx, actor, found);
    return { code: found.code, stage: found.stage };
  });
}

async function take(tx: Tx, actor: Actor, found: LifeCase, assignedToId: string): Promise<void> {
  const { organizationId } = actor;
  const teamId = actor.teamId ?? '';
  await assertColleague(tx, organizationId, teamId, assignedToId);
  const data = { teamId, assignedToId, offeredTeamId: null, offeredById: null, offeredAt: null };
  assertChanged(
    await tx.case.updateMany({
      where: { ...offersFor(actor), id: found.id },
      data: { ...data, updatedAt: now() },
    }),
  );
  // What was merged into it goes along.
  await tx.case.updateMany({
    where: { organizationId, mergedIntoId: found.id, offeredTeamId: teamId },
    data,
  });
  await handOverTasks(tx, { organizationId, caseId: found.id }, assignedToId);
  await writeChanges(tx, actor, found.id, [
    { field: 'team', before: [found.teamId], after: [teamId] },
    { field: 'assignedTo', before: [found.assignedToId], after: [assignedToId] },
    { field: 'offeredTeam', before: [teamId], after: [] },
  ]);
  await appendAudit(tx, actor, { action: 'case.taken', subjectId: found.id });
}

/** The history is written first: with the offer gone the case is out of sight. */
async function decline(tx: Tx, actor: Actor, found: LifeCase): Promise<void> {
  await writeChanges(tx, actor, found.id, [
    { field: 'offeredTeam', before: [actor.teamId ?? ''], after: [] },
  ]);
  const [{ declined }] = declinedSchema.parse(
    await tx.$queryRaw`SELECT decline_offer(${found.id}::uuid, ${now()}::timestamptz) AS declined`,
  );
  // One, and what was merged into it.
  assertChanged({ count: Math.min(declined, 1) });
  await appendAudit(tx, actor, {
    action: 'case.offerEnded',
    subjectId: found.id,
    detail: { how: 'declined' },
  });
}

const declinedSchema = z.tuple([z.object({ declined: z.number() })]);
