import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { findDraft } from './find-draft';

/** Throws one of the actor's drafts away, with all that was typed into it. NOT_FOUND for every other. */
export async function discardDraft(actor: Actor, id: string): Promise<void> {
  const { organizationId } = actor;
  await asActor(actor, async (tx) => {
    await findDraft(tx, actor, id);
    await tx.caseDraft.deleteMany({ where: { organizationId, id } });
    await appendAudit(tx, actor, { action: 'draft.discarded', subjectId: id });
  });
}
