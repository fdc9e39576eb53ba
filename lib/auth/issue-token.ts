import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Principal } from '@/lib/core/actor';
import { dayMs, now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { hashSecret, newSecret } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { isPerson } from '@/lib/partner-links/guest';
import { formatAccessToken } from './bearer';

const inputSchema = z.strictObject({
  username: z.string().toLowerCase(),
  label: z.string().trim().min(1).max(60),
  days: z.int().min(1).max(366).default(90),
});

/**
 * Issues a personal access token to an account and returns its text, which is shown once and kept only as a hash.
 * The token can do what its owner can do, for `days` days; accounts of visitors by a one-use link get none. For the command line, run by whoever holds the server.
 */
export async function issueToken(principal: Principal, input: z.input<typeof inputSchema>): Promise<string> {
  const { username, label, days } = parseInput(inputSchema, input);
  const { organizationId } = principal;
  const token = newSecret();
  await asActor(principal, async (tx) => {
    const owner = await tx.user.findFirst({
      where: { organizationId, username, status: 'active', ...isPerson },
      select: { id: true },
    });
    if (!owner) throw new AppError('NOT_FOUND', 'No such account.');
    await tx.accessToken.createMany({
      data: {
        organizationId,
        userId: owner.id,
        label,
        tokenHash: hashSecret(token),
        expiresAt: new Date(now().getTime() + days * dayMs),
      },
    });
    await appendAudit(tx, principal, { action: 'token.issued', subjectId: owner.id, detail: { days } });
  });
  return formatAccessToken({ organizationId, token });
}
