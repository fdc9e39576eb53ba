import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { formatInvitation } from '@/lib/auth/invitation-link';
import { type Actor, roles } from '@/lib/core/actor';
import { hourMs, now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { hashSecret, newId, newSecret } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { usernameSchema } from './username';

/** An invitation's link works this long. */
const lifetimeMs = 72 * hourMs;

const optionalId = z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable().default(null));

/** Who is invited as what. Caseworkers and supervisors belong to a team, partners to a directory entry. */
export const invitePersonSchema = z
  .strictObject({ username: usernameSchema, role: z.enum(roles), teamId: optionalId, partnerId: optionalId })
  .refine(({ role, teamId }) => (role === 'caseworker' || role === 'supervisor') === (teamId !== null), {
    path: ['teamId'],
    message: 'key:teamForRole',
  })
  .refine(({ role, partnerId }) => (role === 'partner') === (partnerId !== null), {
    path: ['partnerId'],
    message: 'key:partnerForRole',
  });

/**
 * Invites a person. Returns the secret part of the link, shown once to the administrator, who passes it on by a safe
 * channel; only its hash is kept. It works once and for 72 hours.
 */
export async function invitePerson(actor: Actor, input: unknown): Promise<string> {
  requirePermission(actor, 'people.manage');
  const { username, role, teamId, partnerId } = parseInput(invitePersonSchema, input);
  const { organizationId } = actor;
  const token = newSecret();
  await asActor(actor, async (tx) => {
    const taken = await tx.user.count({ where: { organizationId, username } });
    if (taken > 0) throw new AppError('INVALID', 'Username taken.', { username: 'usernameTaken' });
    const place = teamId
      ? await tx.team.count({ where: { organizationId, id: teamId } })
      : partnerId
        ? await tx.partner.count({ where: { organizationId, id: partnerId } })
        : 1;
    if (place === 0)
      throw new AppError('INVALID', 'No such team or partner.', {
        [teamId ? 'teamId' : 'partnerId']: 'invalid',
      });
    const id = newId();
    await tx.invitation.createMany({
      data: {
        organizationId,
        id,
        tokenHash: hashSecret(token),
        username,
        role,
        teamId,
        partnerId,
        invitedById: actor.userId,
        expiresAt: new Date(now().getTime() + lifetimeMs),
      },
    });
    await appendAudit(tx, actor, { action: 'person.invited', subjectId: id, detail: { role } });
  });
  return formatInvitation({ organizationId, token });
}
