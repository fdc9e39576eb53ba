import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { endsSharing } from '@/lib/consents/ends-sharing';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { recallReferrals } from '@/lib/referrals/recall-referrals';
import { caseAnswersSchema, keptAnswersSchema } from './answers';
import { assertTextIdentifiesNobody } from './assert-text';
import { findCaseVault } from './case-vault';
import { type AnswerChange, changedAnswers } from './changed-answers';
import { completeAnswers } from './complete-answers';
import { narrativeSchema, openNarrative, writeNarrative } from './narrative';
import { assertOffered } from './offered-answers';
import { casesFor } from './policy';
import type { RecordedCase } from './record-case';
import { assertMayBeKept } from './record-case';
import { caseAnswersSelect, toCaseAnswers } from './select';
import { addConsents, addEpisodes, addRoute, caseColumns } from './write-answers';
import { writeChanges } from './write-changes';
import { writeFinding } from './write-finding';

const beside = {
  /** The version the edit started from. */
  version: z.int().min(1),
  narrative: narrativeSchema.optional(),
};

/** Input of `editCase`. Without `narrative` the narrative stays as it is. */
export const editCaseSchema = caseAnswersSchema.extend(beside);

const keptInputSchema = keptAnswersSchema.extend(beside);

/**
 * Replaces a case's answers. Throws NOT_FOUND when the case is out of the actor's reach, CONFLICT when someone else
 * changed it since `version`; then nothing was written. The audit names the answers that changed, not their values.
 */
export async function editCase(actor: Actor, code: string, input: unknown): Promise<RecordedCase> {
  const where = casesFor(actor, 'case.edit');
  const { version, narrative, ...entered } = parseInput(keptInputSchema, input);
  const answers = completeAnswers(entered);
  assertMayBeKept(answers);
  const confirmedFindings = narrative
    ? assertTextIdentifiesNobody(narrative.text, 'narrative', narrative.confirmed)
    : 0;

  return asActor(actor, async (tx) => {
    const { organizationId } = actor;
    const found = await tx.case.findFirst({ where: { ...where, code }, select: caseAnswersSelect });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const updated = await tx.case.updateMany({
      where: { ...where, id: found.id, version },
      data: { ...caseColumns(answers), version: { increment: 1 }, updatedAt: now() },
    });
    if (updated.count !== 1) throw new AppError('CONFLICT', 'The case has another version.');

    const before = toCaseAnswers(found);
    assertOffered(before, answers);
    const key = { organizationId, caseId: found.id };
    await tx.person.updateMany({ where: key, data: answers.person });
    await tx.exploitationEpisode.deleteMany({ where: key });
    await addEpisodes(tx, organizationId, found.id, answers);
    await tx.routeLeg.deleteMany({ where: key });
    await addRoute(tx, organizationId, found.id, answers);
    const changes: AnswerChange[] = changedAnswers(before, answers);
    const isChanged = (field: string) => changes.some((change) => change.field === field);
    const consents = answers.consents.filter((consent) => isChanged(`consents.${consent.scope}`));
    await addConsents(tx, actor, found.id, consents);
    if (consents.some(endsSharing)) await recallReferrals(tx, actor, found.id, null);
    if (narrative && (await replaceNarrative()))
      changes.push({ field: 'narrative', before: null, after: null });
    await writeChanges(tx, actor, found.id, changes);
    if (isChanged('traffickingStatus') || isChanged('statusDecidedBy')) {
      await writeFinding(tx, actor, found.id, answers);
    }
    await appendAudit(tx, actor, {
      action: 'case.changed',
      subjectId: found.id,
      detail: { fields: changes.map(({ field }) => field), confirmedFindings },
    });
    return { code: found.code, version: version + 1 };

    async function replaceNarrative(): Promise<boolean> {
      const vault = await findCaseVault(tx, organizationId, key.caseId);
      if (!vault || !narrative) return false;
      const old = (await openNarrative(tx, vault, organizationId, key.caseId)) ?? '';
      if (old === narrative.text) return false;
      await writeNarrative(tx, vault, organizationId, key.caseId, narrative.text);
      return true;
    }
  });
}
