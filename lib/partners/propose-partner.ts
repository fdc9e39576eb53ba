import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { insertPartner } from './add-partner';
import { describedPartner } from './partner-fields';

/**
 * Proposes a partner for the directory. Nothing is referred to it before an administrator takes it in, and what its
 * vetting found is the administrator's to say. INVALID when the name is taken or a region is of none of its countries.
 */
export async function proposePartner(actor: Actor, input: unknown): Promise<{ id: string }> {
  requirePermission(actor, 'partner.propose');
  const partner = parseInput(describedPartner, input);
  return asActor(actor, async (tx) => {
    const id = await insertPartner(tx, actor, {
      ...partner,
      status: 'proposed',
      proposedById: actor.userId,
    });
    await appendAudit(tx, actor, { action: 'partner.proposed', subjectId: id });
    return { id };
  });
}
