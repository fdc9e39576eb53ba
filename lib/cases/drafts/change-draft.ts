import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import type { DraftContent } from './content';
import { sealDraft } from './draft-vault';
import { draftsFor, findDraft } from './find-draft';

interface Changed<T> {
  content: DraftContent;
  result: T;
}

/**
 * Changes the content of one of the actor's drafts. Saves of one draft follow on each other: each works on what the one
 * before left, so that two pages saved at once never undo one another. When `change` throws, nothing is stored.
 */
export async function changeDraft<T>(
  actor: Actor,
  id: string,
  change: (content: DraftContent) => Changed<T>,
): Promise<T> {
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    // Taking the row first makes a second save wait here.
    const taken = await tx.caseDraft.updateMany({
      where: { ...draftsFor(actor), id },
      data: { version: { increment: 1 }, updatedAt: now() },
    });
    if (taken.count === 0) throw new AppError('NOT_FOUND', 'No such draft of this person.');
    const found = await findDraft(tx, actor, id);
    const { content, result } = change(found.content);
    if (content !== found.content) {
      const sealed = sealDraft({ organizationId, id, wrapped: found.wrapped }, content);
      await tx.caseDraft.updateMany({ where: { organizationId, id }, data: { sealed } });
    }
    return result;
  });
}
