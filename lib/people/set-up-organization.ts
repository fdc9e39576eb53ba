import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { assertAcceptablePassword, hashPassword } from '@/lib/auth/password';
import { openSession, type SessionClaim } from '@/lib/auth/session';
import { systemActor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { hashSecret, newId } from '@/lib/core/ids';
import { locales } from '@/lib/core/locale';
import { parseInput } from '@/lib/core/parse';
import { asSystem } from '@/lib/db/as-actor';
import { listOrganizationIds } from '@/lib/db/across-organizations';
import { displayNameSchema, usernameSchema } from './username';

/** The first-run form. */
export const setUpSchema = z.strictObject({
  token: z.string().min(1, 'key:required').max(200),
  organizationName: z.string().trim().min(1).max(120),
  firstTeamName: z.string().trim().min(1).max(60),
  username: usernameSchema,
  displayName: displayNameSchema,
  password: z.string().max(512),
  locale: z.enum(locales),
});

/** True while the installation has no organisation. */
export async function needsSetUp(): Promise<boolean> {
  return (await listOrganizationIds()).length === 0;
}

/**
 * Makes the organisation, its first team and its first administrator, and signs that person in. Needs the one-time
 * token that the start command printed; the token works once. Throws UNAUTHENTICATED for a wrong or used token.
 */
export async function setUpOrganization(input: unknown): Promise<SessionClaim> {
  const form = parseInput(setUpSchema, input);
  assertAcceptablePassword(form.password);
  const organizationId = newId();
  const userId = newId();
  const passwordHash = await hashPassword(form.password);
  return asSystem(organizationId, async (tx) => {
    const installation = await tx.installation.findUnique({
      where: { id: 1 },
      select: { setupTokenHash: true },
    });
    const expected = installation?.setupTokenHash;
    if (!expected || !timingSafeEqual(expected, hashSecret(form.token))) {
      throw new AppError('UNAUTHENTICATED', 'Wrong set-up token.', { token: 'setUpTokenWrong' });
    }
    const used = await tx.installation.updateMany({
      where: { id: 1, setupTokenHash: expected },
      data: { setupTokenHash: null },
    });
    if (used.count !== 1)
      throw new AppError('UNAUTHENTICATED', 'Used set-up token.', { token: 'setUpTokenWrong' });
    await tx.organization.createMany({ data: { id: organizationId, name: form.organizationName } });
    await tx.team.createMany({ data: { organizationId, name: form.firstTeamName } });
    await tx.user.createMany({
      data: {
        organizationId,
        id: userId,
        username: form.username,
        displayName: form.displayName,
        role: 'administrator',
        passwordHash,
        locale: form.locale,
      },
    });
    const claim = await openSession(tx, organizationId, userId);
    await appendAudit(
      tx,
      systemActor(organizationId),
      { action: 'organization.created' },
      { action: 'person.joined', subjectId: userId, detail: { role: 'administrator' } },
    );
    return claim;
  });
}
