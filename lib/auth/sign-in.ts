import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asSystem } from '@/lib/db/as-actor';
import { findSignInCandidates } from '@/lib/db/across-organizations';
import { noPassword } from '@/lib/partner-links/guest';
import { passwordMaxLength, verifyNothing, verifyPassword } from './password';
import { openSession, type SessionClaim } from './session';

const credentials = z.object({
  username: z.string().trim().toLowerCase().min(1).max(63),
  password: z
    .string()
    .min(1)
    .max(passwordMaxLength * 4),
});

/**
 * Checks a username and password and opens a session. Every way it can fail is the same UNAUTHENTICATED, in about
 * the same time: unknown, wrong, disabled. Success and failure are audited in the organisations concerned.
 * Second factors and rate limits belong between the password and the session.
 */
export async function signIn(input: unknown): Promise<SessionClaim> {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) throw failure();
  const { username, password } = parsed.data;
  const found = await findSignInCandidates(username);
  // Visitors' accounts have no password; they are as unknown as a name that nobody has.
  const candidates = found.filter(({ passwordHash }) => passwordHash !== noPassword);
  if (candidates.length === 0) await verifyNothing(password);
  for (const { organizationId, userId, passwordHash, active } of candidates) {
    const right = (await verifyPassword(passwordHash, password)) && active;
    const claim = await asSystem(organizationId, async (tx) => {
      const opened = right ? await openSession(tx, organizationId, userId) : null;
      if (right)
        await tx.user.updateMany({ where: { organizationId, id: userId }, data: { lastSignInAt: now() } });
      await appendAudit(tx, systemActor(organizationId), {
        action: right ? 'signIn.succeeded' : 'signIn.failed',
        subjectId: userId,
      });
      return opened;
    });
    if (claim) return claim;
  }
  throw failure();
}

function failure(): AppError {
  return new AppError('UNAUTHENTICATED', 'Sign-in failed.');
}
