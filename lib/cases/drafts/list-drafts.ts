import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { draftsFor } from './find-draft';

/** An unfinished draft in a list: nothing of what was typed. */
export interface DraftRow {
  id: string;
  /** Code of the case it changes; null for a new one. */
  caseCode: string | null;
  /** ISO 8601, UTC. */
  savedAt: string;
}

const mostShown = 20;

/** The actor's own unfinished drafts, newest first. A travelling account is shown none. */
export async function listDrafts(actor: Actor): Promise<DraftRow[]> {
  const where = draftsFor(actor);
  if (actor.createOnly) return [];
  return asActor(actor, async (tx) => {
    const rows = await tx.caseDraft.findMany({
      where,
      select: { id: true, updatedAt: true, case: { select: { code: true } } },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: mostShown,
    });
    return rows.map((row) => ({
      id: row.id,
      caseCode: row.case?.code ?? null,
      savedAt: row.updatedAt.toISOString(),
    }));
  });
}
