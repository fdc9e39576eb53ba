import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { casesFor } from '@/lib/cases/policy';

/** A note without its text. */
export interface NoteHeading {
  id: string;
  author: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
}

/** The notes of a case that still stand, newest first, without their text; empty when the case is out of reach. */
export async function listNotes(actor: Actor, code: string): Promise<NoteHeading[]> {
  const where = casesFor(actor, 'case.note');
  return asActor(actor, async (tx) => {
    const rows = await tx.caseText.findMany({
      where: {
        organizationId: actor.organizationId,
        kind: 'Note',
        retractedAt: null,
        case: { is: { ...where, code } },
      },
      select: { id: true, createdAt: true, author: { select: { displayName: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    return rows.map(({ id, createdAt, author }) => ({
      id,
      author: author?.displayName ?? null,
      createdAt: createdAt.toISOString(),
    }));
  });
}
