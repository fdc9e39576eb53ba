import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { assertTextIdentifiesNobody } from '@/lib/cases/assert-text';
import { findCaseVault } from '@/lib/cases/case-vault';
import { caseTextContext } from '@/lib/cases/narrative';
import { casesFor } from '@/lib/cases/policy';

/** Longest note, in UTF-16 units. */
export const noteMaxLength = 4_000;

/** A note as it is sent in. `confirmed`: the writer has seen the soft findings and says they identify nobody. */
export const addNoteSchema = z.strictObject({
  text: z.string().trim().min(1, 'key:required').max(noteMaxLength, 'key:tooLong'),
  confirmed: z.boolean().default(false),
});

/**
 * Adds a note to a case, sealed with the case's own key after it was screened. Notes are never changed: a wrong one is
 * struck through. NOT_FOUND when the case is out of reach, IDENTIFYING_TEXT when it may identify someone.
 */
export async function addNote(actor: Actor, code: string, input: unknown): Promise<{ id: string }> {
  const where = casesFor(actor, 'case.note');
  const { text, confirmed } = parseInput(addNoteSchema, input);
  const confirmedFindings = assertTextIdentifiesNobody(text, 'text', confirmed);
  return asActor(actor, async (tx) => {
    const { organizationId, userId } = actor;
    const found = await tx.case.findFirst({ where: { ...where, code }, select: { id: true } });
    const vault = found && (await findCaseVault(tx, organizationId, found.id));
    if (!found || !vault) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const id = newId();
    const sealed = vault.seal(text, caseTextContext(organizationId, found.id, id));
    const at = now();
    await tx.caseText.createMany({
      data: {
        organizationId,
        caseId: found.id,
        id,
        kind: 'Note',
        sealed,
        authorId: userId,
        createdAt: at,
        updatedAt: at,
      },
    });
    await tx.case.updateMany({ where: { organizationId, id: found.id }, data: { updatedAt: at } });
    await appendAudit(tx, actor, {
      action: 'note.added',
      subjectId: found.id,
      detail: { confirmedFindings },
    });
    return { id };
  });
}
