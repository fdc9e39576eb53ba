import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { findCaseVault } from '@/lib/cases/case-vault';
import { caseTextContext } from '@/lib/cases/narrative';
import { casesFor } from '@/lib/cases/policy';

/** A note as it is shown after it was asked for. */
export interface RevealedNote {
  id: string;
  text: string;
  author: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** Why it was struck through; null when it stands. */
  retractionReason: string | null;
}

/**
 * Opens all notes of a case for one look, newest first. The reveal is audited in the same transaction. Empty when there
 * are none or the case was erased; NOT_FOUND when it is out of reach.
 */
export async function revealNotes(actor: Actor, code: string): Promise<RevealedNote[]> {
  const where = casesFor(actor, 'case.revealText');
  return asActor(actor, async (tx) => {
    const { organizationId } = actor;
    const found = await tx.case.findFirst({ where: { ...where, code }, select: { id: true } });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const vault = await findCaseVault(tx, organizationId, found.id);
    const rows = await tx.caseText.findMany({
      where: { organizationId, caseId: found.id, kind: 'Note' },
      select: {
        id: true,
        sealed: true,
        createdAt: true,
        retractionReason: true,
        author: { select: { displayName: true } },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    await appendAudit(tx, actor, {
      action: 'case.textRevealed',
      subjectId: found.id,
      detail: { field: 'notes', count: rows.length },
    });
    if (!vault) return [];
    return rows.map(({ id, sealed, createdAt, retractionReason, author }) => ({
      id,
      text: vault.open(sealed, caseTextContext(organizationId, found.id, id)),
      author: author?.displayName ?? null,
      createdAt: createdAt.toISOString(),
      retractionReason,
    }));
  });
}
