import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { hashPassword } from '@/lib/auth/password';
import { type Principal, roles } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { usernameSchema } from './username';

/** Team and partner by name; a team that is not there yet is made. */
export const addPersonSchema = z.strictObject({
  username: usernameSchema,
  role: z.enum(roles),
  team: z.string().trim().min(1).max(60).optional(),
  partner: z.string().trim().min(1).max(120).optional(),
  password: z.string().max(512),
});

/**
 * Makes an account at once, without an invitation: for the command line, run by whoever holds the server. Throws
 * INVALID for a taken username or a role without its team or partner.
 */
export async function addPerson(principal: Principal, input: unknown): Promise<{ userId: string }> {
  const { username, role, team, partner, password } = parseInput(addPersonSchema, input);
  const needsTeam = role === 'caseworker' || role === 'supervisor';
  if (needsTeam && !team) throw new AppError('INVALID', 'A team is needed.', { team: 'teamForRole' });
  if (role === 'partner' && !partner)
    throw new AppError('INVALID', 'A partner is needed.', { partner: 'partnerForRole' });
  const passwordHash = await hashPassword(password);
  const { organizationId } = principal;
  return asActor(principal, async (tx) => {
    if ((await tx.user.count({ where: { organizationId, username } })) > 0) {
      throw new AppError('INVALID', 'Username taken.', { username: 'usernameTaken' });
    }
    let teamId: string | null = null;
    if (needsTeam && team) {
      await tx.team.createMany({ data: { organizationId, name: team }, skipDuplicates: true });
      teamId = (
        await tx.team.findFirstOrThrow({ where: { organizationId, name: team }, select: { id: true } })
      ).id;
    }
    let partnerId: string | null = null;
    if (role === 'partner') {
      const entry = await tx.partner.findFirst({
        where: { organizationId, name: partner ?? '' },
        select: { id: true },
      });
      if (!entry) throw new AppError('NOT_FOUND', 'No such partner.', { partner: 'invalid' });
      partnerId = entry.id;
    }
    const userId = newId();
    await tx.user.createMany({
      data: {
        organizationId,
        id: userId,
        username,
        displayName: username,
        role,
        teamId,
        partnerId,
        passwordHash,
      },
    });
    await appendAudit(tx, principal, { action: 'person.joined', subjectId: userId, detail: { role } });
    return { userId };
  });
}
