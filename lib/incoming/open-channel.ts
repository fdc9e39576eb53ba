import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { formatInvitation } from '@/lib/auth/invitation-link';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { hashSecret, newId, newSecret } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';

/** A door from outside: what the desk calls it, whose supervisors see what comes in, who sends; null: a hotline. */
export const openChannelSchema = z.strictObject({
  label: z.string().trim().min(1).max(60),
  teamId: z.uuid(),
  partnerId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable().default(null)),
});

/** A channel that was opened; its link is shown once, only a hash is kept. */
export interface OpenedChannel {
  id: string;
  link: string;
}

/** Opens a channel. INVALID when the organisation has no such team or no such active partner. */
export async function openChannel(actor: Actor, input: unknown): Promise<OpenedChannel> {
  requirePermission(actor, 'intake.manage');
  const { label, teamId, partnerId } = parseInput(openChannelSchema, input);
  const { organizationId } = actor;
  const id = newId();
  const token = newSecret();
  return asActor(actor, async (tx) => {
    await assertPlaces(tx, organizationId, teamId, partnerId);
    await tx.intakeChannel.createMany({
      data: {
        organizationId,
        id,
        label,
        teamId,
        partnerId,
        tokenHash: hashSecret(token),
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await appendAudit(tx, actor, { action: 'intake.opened', subjectId: id });
    return { id, link: `${env().origin}/send-in#${formatInvitation({ organizationId, token })}` };
  });
}

async function assertPlaces(
  tx: Tx,
  organizationId: string,
  teamId: string,
  partnerId: string | null,
): Promise<void> {
  const teams = await tx.team.count({ where: { organizationId, id: teamId } });
  if (teams === 0) throw new AppError('INVALID', 'No such team.', { teamId: 'invalid' });
  if (partnerId === null) return;
  const partners = await tx.partner.count({ where: { organizationId, id: partnerId, status: 'active' } });
  if (partners === 0) throw new AppError('INVALID', 'No such partner.', { partnerId: 'unknownPartner' });
}
