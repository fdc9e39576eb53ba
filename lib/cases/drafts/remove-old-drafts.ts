import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { systemActor } from '@/lib/core/actor';
import { dayMs, now } from '@/lib/core/clock';
import { asSystem, type Tx } from '@/lib/db/as-actor';

/** A draft that nobody touched for this long is deleted with all that was typed into it. */
const keptForDays = 30;

/** Which drafts are too old to be kept. */
export function isOldDraft() {
  return { updatedAt: { lt: new Date(now().getTime() - keptForDays * dayMs) } };
}

/** Deletes a person's own old drafts in the caller's transaction. */
export async function removeOwnOldDrafts(tx: Tx, organizationId: string, ownerId: string): Promise<void> {
  await tx.caseDraft.deleteMany({ where: { organizationId, ownerId, ...isOldDraft() } });
}

/** Deletes every old draft of an organisation; returns how many. For the retention job. */
export async function removeOldDrafts(organizationId: string): Promise<number> {
  return asSystem(organizationId, async (tx) => {
    const { count } = await tx.caseDraft.deleteMany({ where: { organizationId, ...isOldDraft() } });
    if (count > 0) {
      await appendAudit(tx, systemActor(organizationId), { action: 'drafts.expired', detail: { count } });
    }
    return count;
  });
}
