import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { formValuesOf } from '@/lib/cases/form-input';
import { narrativeKind } from '@/lib/cases/narrative';
import { casesFor } from '@/lib/cases/policy';
import { caseAnswersSelect, toCaseAnswers } from '@/lib/cases/select';
import { type DraftContent, newContent } from './content';
import { sealNewDraft } from './draft-vault';
import { draftsFor, travelVisitOf } from './find-draft';
import { pagesOf } from './pages';
import { removeOwnOldDrafts } from './remove-old-drafts';
import { isAnswered } from './status';

interface NewDraft {
  id: string;
  caseId: string | null;
  baseVersion: number | null;
  content: DraftContent;
}

/** Adds a draft in the caller's transaction; one with this id that is there already stays as it is. */
export async function addDraft(tx: Tx, actor: Actor, { id, caseId, baseVersion, content }: NewDraft) {
  const { organizationId, userId } = actor;
  await removeOwnOldDrafts(tx, organizationId, userId);
  const at = now();
  const added = await tx.caseDraft.createMany({
    data: {
      organizationId,
      id,
      ownerId: userId,
      caseId,
      baseVersion,
      ...sealNewDraft({ organizationId, id }, content),
      createdAt: at,
      updatedAt: at,
    },
    skipDuplicates: true,
  });
  if (added.count === 0) return;
  await appendAudit(tx, actor, { action: 'draft.begun', subjectId: id });
}

/** Begins the draft of a new case; returns its id. A travelling account may, too. */
export async function beginDraft(actor: Actor): Promise<string> {
  requirePermission(actor, 'case.record');
  const id = newId();
  const content = newContent(travelVisitOf(actor));
  await asActor(actor, (tx) => addDraft(tx, actor, { id, caseId: null, baseVersion: null, content }));
  return id;
}

/**
 * Begins a draft of changes to a case, with its answers; returns its id. An unfinished one of the same person is gone
 * on with. The account is not opened. NOT_FOUND when the case is not the actor's to change. Audited as a read.
 */
export async function beginEdit(actor: Actor, code: string): Promise<string> {
  const where = casesFor(actor, 'case.edit');
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({
      where: { ...where, code },
      select: { ...caseAnswersSelect, _count: { select: { texts: { where: { kind: narrativeKind } } } } },
    });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const unfinished = await tx.caseDraft.findFirst({
      where: { AND: [draftsFor(actor), { caseId: found.id }] },
      orderBy: { updatedAt: 'desc' },
      select: { id: true },
    });
    if (unfinished) return unfinished.id;
    const id = newId();
    const content = editContent(formValuesOf(toCaseAnswers(found)), found._count.texts > 0);
    await addDraft(tx, actor, { id, caseId: found.id, baseVersion: found.version, content });
    await appendAudit(tx, actor, { action: 'case.read', subjectId: found.id });
    return id;
  });
}

/** What a draft of changes begins with: the recorded answers, each page that has some done. */
function editContent(base: DraftContent['values'], hasNarrative: boolean): DraftContent {
  const values = { ...base, ...(hasNarrative && { narrativeChoice: ['keep'] }) };
  const content: DraftContent = { ...newContent(null), values, base, hasNarrative };
  const done = pagesOf(values).filter(
    (page) => isAnswered(content, page) || (page.kind === 'account' && hasNarrative),
  );
  const state = { version: 0, writer: '', saves: 0, isDone: true };
  return { ...content, pages: Object.fromEntries(done.map(({ slug }) => [slug, state])) };
}
