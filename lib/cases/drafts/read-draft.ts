import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import type { DraftContent } from './content';
import { findDraft } from './find-draft';

/** A draft for its owner's screens. */
export interface OpenDraft {
  id: string;
  /** Code of the case it changes; null for a new one. */
  caseCode: string | null;
  content: DraftContent;
}

/** Opens one of the actor's own drafts; NOT_FOUND for every other. */
export async function readDraft(actor: Actor, id: string): Promise<OpenDraft> {
  return asActor(actor, async (tx) => {
    const { caseCode, content } = await findDraft(tx, actor, id);
    return { id, caseCode, content };
  });
}
