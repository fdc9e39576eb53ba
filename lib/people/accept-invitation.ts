import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { parseInvitation } from '@/lib/auth/invitation-link';
import { assertAcceptablePassword, hashPassword } from '@/lib/auth/password';
import { openSession, type SessionClaim } from '@/lib/auth/session';
import { systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { hashSecret, newId } from '@/lib/core/ids';
import { locales } from '@/lib/core/locale';
import { parseInput } from '@/lib/core/parse';
import { asSystem } from '@/lib/db/as-actor';
import { displayNameSchema } from './username';

export const acceptInvitationSchema = z.strictObject({
  invitation: z.string().max(200),
  displayName: displayNameSchema,
  password: z.string().max(512),
  locale: z.enum(locales),
});

/**
 * Turns an invitation into an account and signs the person in. A link that is unknown, used or older than 72 hours is
 * UNAUTHENTICATED; of two people using one link at once, one succeeds.
 */
export async function acceptInvitation(input: unknown): Promise<SessionClaim> {
  const form = parseInput(acceptInvitationSchema, input);
  assertAcceptablePassword(form.password);
  const link = parseInvitation(form.invitation);
  if (!link) throw invalidLink();
  const { organizationId } = link;
  const passwordHash = await hashPassword(form.password);
  return asSystem(organizationId, async (tx) => {
    const where = {
      organizationId,
      tokenHash: hashSecret(link.token),
      usedAt: null,
      expiresAt: { gt: now() },
    };
    const invitation = await tx.invitation.findFirst({ where });
    const used = invitation
      ? await tx.invitation.updateMany({ where, data: { usedAt: now() } })
      : { count: 0 };
    if (!invitation || used.count !== 1) throw invalidLink();
    const { username, role, teamId, partnerId } = invitation;
    const id = newId();
    await tx.user.createMany({
      data: {
        organizationId,
        id,
        username,
        displayName: form.displayName,
        role,
        teamId,
        partnerId,
        passwordHash,
        locale: form.locale,
      },
    });
    const claim = await openSession(tx, organizationId, id);
    await appendAudit(tx, systemActor(organizationId), {
      action: 'person.joined',
      subjectId: id,
      detail: { role },
    });
    return claim;
  });
}

function invalidLink(): AppError {
  return new AppError('UNAUTHENTICATED', 'No such invitation.', { invitation: 'invitationInvalid' });
}
