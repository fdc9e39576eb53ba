import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { findCaseVault } from '@/lib/cases/case-vault';
import { caseTextContext } from '@/lib/cases/narrative';
import { casesFor } from '@/lib/cases/policy';

export const retractNoteSchema = z.strictObject({ id: z.uuid(), reason: requiredAnswer('retractionReason') });

/**
 * Strikes a note through, with a reason. It stays readable, marked, unless it could identify someone: then its text is
 * replaced by nothing for good. NOT_FOUND when the case or the note is out of reach, NOT_ALLOWED_NOW when it is struck
 * through already.
 */
export async function retractNote(actor: Actor, code: string, input: unknown): Promise<{ id: string }> {
  const where = casesFor(actor, 'case.note');
  const { id, reason } = parseInput(retractNoteSchema, input);
  return asActor(actor, async (tx) => {
    const { organizationId } = actor;
    const found = await tx.case.findFirst({ where: { ...where, code }, select: { id: true } });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const note = { organizationId, caseId: found.id, id, kind: 'Note' };
    if (!(await tx.caseText.findFirst({ where: note, select: { id: true } }))) {
      throw new AppError('NOT_FOUND', 'No such note.');
    }
    const retracted = await tx.caseText.updateMany({
      where: { ...note, retractedAt: null },
      data: { retractedAt: now(), retractionReason: reason },
    });
    if (retracted.count !== 1) throw new AppError('NOT_ALLOWED_NOW', 'The note is struck through already.');
    const vault = reason === 'TooIdentifying' && (await findCaseVault(tx, organizationId, found.id));
    if (vault) {
      const sealed = vault.seal('', caseTextContext(organizationId, found.id, id));
      await tx.caseText.updateMany({ where: note, data: { sealed, updatedAt: now() } });
    }
    await appendAudit(tx, actor, { action: 'note.retracted', subjectId: found.id, detail: { reason } });
    return { id };
  });
}
