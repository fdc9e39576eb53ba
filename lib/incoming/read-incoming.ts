import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import type { IncomingAnswers } from './incoming-answers';
import { openIncoming } from './incoming-vault';
import { type IncomingRow, incomingRowSelect, toIncomingRow } from './list-incoming';
import { incomingFor } from './policy';

export interface IncomingDetail extends IncomingRow {
  /** Null once it was decided: nothing opens it any more. */
  answers: IncomingAnswers | null;
}

/** Opens something that came in, for a supervisor of its team; audited. NOT_FOUND when out of reach. */
export async function readIncoming(actor: Actor, code: string): Promise<IncomingDetail> {
  const where = incomingFor(actor);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.incomingReferral.findFirst({
      where: { ...where, code },
      select: { ...incomingRowSelect, id: true, sealed: true, wrappedKey: true },
    });
    if (!found) throw new AppError('NOT_FOUND', 'Nothing of this code came in to the team.');
    const { id, sealed, wrappedKey } = found;
    const answers = wrappedKey ? openIncoming({ organizationId, id, sealed, wrappedKey }) : null;
    await appendAudit(tx, actor, { action: 'incoming.read', subjectId: id });
    return { ...toIncomingRow(found), answers };
  });
}
