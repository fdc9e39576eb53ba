import 'server-only';
import { z } from 'zod';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError, type FieldErrors } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { assertKeepable } from './assert-keepable';
import { addDraft } from './begin-draft';
import { newContent, pageState, savedContent } from './content';
import { changeDraft } from './change-draft';
import { findErrors } from './find-errors';
import { travelVisitOf } from './find-draft';
import { findPage, ownsName, valuesOfPage, withoutHidden } from './pages';

/** One save of a page of a draft. */
export const savePageSchema = z.strictObject({
  values: z.record(z.string().max(80), z.array(z.string().max(40_000)).max(80)),
  version: z.int().min(0),
  writer: z.string().min(1).max(40),
  saves: z.int().min(0).nullable().default(null),
  isDone: z.boolean().default(false),
  overwrites: z.boolean().default(false),
  /** Of the quick entry: nothing of this page was saved yet, so its draft may have to begin. */
  begins: z.boolean().default(false),
});

export interface SavedPage {
  version: number;
  /** ISO 8601, UTC. */
  savedAt: string;
  /** What recording would refuse of this page, by field. It is kept all the same. */
  errors: FieldErrors;
}

/**
 * Saves one page of a draft, usable or not; the other pages stay as they are. Throws NOT_FOUND for a draft that is not
 * the actor's, CONFLICT when another tab saved the same page, IDENTIFYING_TEXT when the account holds what identifies a
 * person; then nothing was stored.
 */
export async function savePage(actor: Actor, id: string, slug: string, input: unknown): Promise<SavedPage> {
  const save = parseInput(savePageSchema, input);
  return changeDraft(actor, id, (content) => {
    const page = findPage(content.values, slug);
    if (!page) throw new AppError('NOT_FOUND', 'The draft has no such page.');
    const values = withoutHidden(page, valuesOfPage(page, save.values));
    assertKeepable(values);
    const after = savedContent(content, page, { ...save, values });
    const errors = Object.entries(findErrors(after)).filter(([name]) => ownsName(page, name));
    const { version } = pageState(after, slug);
    return {
      content: after,
      result: { version, savedAt: now().toISOString(), errors: Object.fromEntries(errors) },
    };
  });
}

/**
 * The same for the page of the quick entry, whose draft begins with the first save: `id` is new then, drawn by the page.
 * A later save of a page whose case was recorded meanwhile finds no draft, and begins none.
 */
export async function saveQuickPage(actor: Actor, id: string, input: unknown): Promise<SavedPage> {
  requirePermission(actor, 'case.record');
  const draftId = parseInput(z.uuid(), id);
  if (parseInput(savePageSchema, input).begins) {
    const content = newContent(travelVisitOf(actor));
    await asActor(actor, (tx) =>
      addDraft(tx, actor, { id: draftId, caseId: null, baseVersion: null, content }),
    );
  }
  return savePage(actor, draftId, 'quick', input);
}
