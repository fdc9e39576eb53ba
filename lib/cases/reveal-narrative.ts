import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { findCaseVault } from './case-vault';
import { openNarrative } from './narrative';
import { casesFor } from './policy';

/**
 * Opens a case's narrative for one look. The reveal is its own audit entry, written in the same transaction. Null when
 * there is none; NOT_FOUND when the case is out of reach.
 */
export async function revealNarrative(actor: Actor, code: string): Promise<string | null> {
  const where = casesFor(actor, 'case.revealText');
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({ where: { ...where, code }, select: { id: true } });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const vault = await findCaseVault(tx, actor.organizationId, found.id);
    const text = vault && (await openNarrative(tx, vault, actor.organizationId, found.id));
    await appendAudit(tx, actor, {
      action: 'case.textRevealed',
      subjectId: found.id,
      detail: { field: 'narrative' },
    });
    return text;
  });
}
