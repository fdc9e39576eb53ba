import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { asSystem } from '@/lib/db/as-actor';
import { now } from '@/lib/core/clock';
import { hashSecret } from '@/lib/core/ids';
import { systemActor } from '@/lib/core/actor';
import { endSessions, type SessionClaim } from './session';

/**
 * Signs the person behind a session out everywhere: every session of the account ends, here and on any other
 * device. A claim that is no longer live changes nothing.
 */
export async function endClaimedSession(claim: SessionClaim): Promise<void> {
  const { organizationId } = claim;
  await asSystem(organizationId, async (tx) => {
    const session = await tx.session.findUnique({
      where: { organizationId_tokenHash: { organizationId, tokenHash: hashSecret(claim.token) } },
      select: { userId: true, revokedAt: true },
    });
    if (!session || session.revokedAt) return;
    const count = await endSessions(tx, organizationId, session.userId);
    await appendAudit(tx, systemActor(organizationId), {
      action: 'session.ended',
      subjectId: session.userId,
      detail: { count },
    });
  });
}

/** Ends one session, here only: its browser reported that nobody was there. A claim not live changes nothing. */
export async function endIdleSession(claim: SessionClaim): Promise<void> {
  const { organizationId } = claim;
  await asSystem(organizationId, async (tx) => {
    const where = { organizationId, tokenHash: hashSecret(claim.token), revokedAt: null };
    const session = await tx.session.findFirst({ where, select: { userId: true } });
    if (!session) return;
    const { count } = await tx.session.updateMany({ where, data: { revokedAt: now() } });
    if (count === 0) return;
    await appendAudit(tx, systemActor(organizationId), {
      action: 'session.ended',
      subjectId: session.userId,
      detail: { count },
    });
  });
}
