import 'server-only';
import { parseInvitation } from '@/lib/auth/invitation-link';
import { AppError } from '@/lib/core/errors';
import { hashSecret } from '@/lib/core/ids';
import { asSystem } from '@/lib/db/as-actor';

/**
 * Sees that a channel is open, before its form is shown: who has no link is not told what could be sent. UNAUTHENTICATED
 * for a link that is unknown or closed.
 */
export async function enterChannel(token: string): Promise<void> {
  const secret = parseInvitation(token.slice(0, 200));
  const found = secret
    ? await asSystem(secret.organizationId, (tx) =>
        tx.intakeChannel.count({
          where: {
            organizationId: secret.organizationId,
            tokenHash: hashSecret(secret.token),
            revokedAt: null,
          },
        }),
      )
    : 0;
  if (found === 0) throw new AppError('UNAUTHENTICATED', 'No such channel.', { token: 'linkDead' });
}
