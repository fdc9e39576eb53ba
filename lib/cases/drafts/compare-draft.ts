import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { type FormValues, formValuesOf } from '@/lib/cases/form-input';
import { casesFor } from '@/lib/cases/policy';
import { caseAnswersSelect, toCaseAnswers } from '@/lib/cases/select';
import type { DraftContent } from './content';
import { sealDraft } from './draft-vault';
import { findDraft, type FoundDraft } from './find-draft';
import { type Difference, differencesOf, mergedValues, type Side } from './merge-values';

/** A draft beside what someone else recorded since it was begun. */
export interface Comparison {
  caseCode: string;
  /** The case's version that `theirs` is. */
  version: number;
  mine: FormValues;
  theirs: FormValues;
  differences: Difference[];
}

async function compare(tx: Tx, actor: Actor, draft: FoundDraft): Promise<Comparison> {
  const { base, values: mine } = draft.content;
  if (draft.caseCode === null || base === null)
    throw new AppError('NOT_FOUND', 'The draft is of a new case.');
  const found = await tx.case.findFirst({
    where: { ...casesFor(actor, 'case.edit'), code: draft.caseCode },
    select: caseAnswersSelect,
  });
  if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
  const theirs = formValuesOf(toCaseAnswers(found));
  const differences = differencesOf(base, mine, theirs);
  return { caseCode: draft.caseCode, version: found.version, mine, theirs, differences };
}

/** Shows a draft of changes beside the case as it is now, for its owner to choose. Audited as a read of the case. */
export async function compareDraft(actor: Actor, id: string): Promise<Comparison> {
  return asActor(actor, async (tx) => {
    const draft = await findDraft(tx, actor, id);
    const comparison = await compare(tx, actor, draft);
    await appendAudit(tx, actor, { action: 'case.read', ...(draft.caseId && { subjectId: draft.caseId }) });
    return comparison;
  });
}

/** For each answer that both sides changed: whose is taken. */
export const settleDraftSchema = z.strictObject({
  /** The case's version that was compared. */
  version: z.int().min(1),
  choices: z.record(z.string().max(80), z.enum(['mine', 'theirs'])),
});

function assertChosen(differences: readonly Difference[], choices: Readonly<Record<string, Side>>): void {
  const open = differences.filter(({ unit, changedBy }) => changedBy === 'both' && !(unit in choices));
  if (open.length === 0) return;
  const fields = Object.fromEntries(open.map(({ unit }) => [`choice.${unit}`, 'required']));
  throw new AppError('INVALID', 'An answer that both changed was not chosen.', fields);
}

/**
 * Takes the other side's changes into a draft as chosen, so that it builds on the case as it is now. Throws CONFLICT
 * when the case has changed again since it was compared, INVALID when a choice is missing.
 */
export async function settleDraft(actor: Actor, id: string, input: unknown): Promise<void> {
  const { version, choices } = parseInput(settleDraftSchema, input);
  await asActor(actor, async (tx) => {
    const draft = await findDraft(tx, actor, id);
    const { mine, theirs, version: current, differences } = await compare(tx, actor, draft);
    if (current !== version) throw new AppError('CONFLICT', 'The case was changed once more.');
    assertChosen(differences, choices);
    const content = settled(
      draft.content,
      mergedValues(draft.content.base ?? {}, mine, theirs, choices),
      theirs,
    );
    const { organizationId } = actor;
    await tx.caseDraft.updateMany({
      where: { organizationId, id },
      data: {
        sealed: sealDraft({ organizationId, id, wrapped: draft.wrapped }, content),
        baseVersion: version,
        version: { increment: 1 },
        updatedAt: now(),
      },
    });
  });
}

/** Pages that are open elsewhere hold the answers from before: their next save is a conflict. */
function settled(content: DraftContent, values: FormValues, base: FormValues): DraftContent {
  const pages = Object.entries(content.pages).map(([slug, state]): [string, typeof state] => [
    slug,
    { ...state, version: state.version + 1, writer: '', saves: 0 },
  ]);
  return { ...content, values, base, pages: Object.fromEntries(pages), shape: content.shape + 1 };
}
