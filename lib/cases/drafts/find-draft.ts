import 'server-only';
import { can, requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/as-actor';
import { casesFor } from '@/lib/cases/policy';
import type { Prisma } from '@/prisma/generated/prisma/client';
import type { DraftContent } from './content';
import { openDraft } from './draft-vault';
import { isOldDraft } from './remove-old-drafts';

/** A draft, open. */
export interface FoundDraft {
  id: string;
  /** Code of the case it changes; null for a new one. */
  caseCode: string | null;
  caseId: string | null;
  baseVersion: number | null;
  wrapped: Uint8Array;
  content: DraftContent;
}

/**
 * The where-clause that is the authorisation: the person's own drafts, and of those that change a case only the ones
 * whose case the person may still change. Throws FORBIDDEN for who records no cases.
 */
export function draftsFor(actor: Actor): Prisma.CaseDraftWhereInput {
  requirePermission(actor, 'case.record');
  const own = { organizationId: actor.organizationId, ownerId: actor.userId, NOT: isOldDraft() };
  if (!can(actor, 'case.edit')) return { ...own, caseId: null };
  return { ...own, OR: [{ caseId: null }, { case: { is: casesFor(actor, 'case.edit') } }] };
}

/**
 * The visit a travelling account's draft belongs to; null for everybody else. Whoever is made to sign in at a border
 * opens nothing that was there before: neither what was begun in another visit nor what was begun before travelling.
 */
export function travelVisitOf(actor: Actor): string | null {
  if (!actor.createOnly) return null;
  if (actor.visit === undefined) throw new AppError('FORBIDDEN', 'A travelling account needs a visit.');
  return actor.visit;
}

/** Opens one of the actor's drafts in the caller's transaction. NOT_FOUND for every other, as for one that never was. */
export async function findDraft(tx: Tx, actor: Actor, id: string): Promise<FoundDraft> {
  const row = await tx.caseDraft.findFirst({
    where: { ...draftsFor(actor), id },
    select: {
      organizationId: true,
      id: true,
      caseId: true,
      baseVersion: true,
      wrapped: true,
      sealed: true,
      case: { select: { code: true } },
    },
  });
  const content = row && openDraft(row);
  if (!row || !content || (actor.createOnly && content.travelVisit !== travelVisitOf(actor))) {
    throw new AppError('NOT_FOUND', 'No such draft of this person.');
  }
  const { caseId, baseVersion, wrapped } = row;
  return { id: row.id, caseId, caseCode: row.case?.code ?? null, baseVersion, wrapped, content };
}
