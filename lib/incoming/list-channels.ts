import 'server-only';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';

/** A channel in the administrator's list. Times in ISO 8601, UTC. */
export interface ChannelRow {
  id: string;
  label: string;
  team: string;
  /** Null: a hotline. */
  partner: string | null;
  openedAt: string;
  closedAt: string | null;
}

const longest = 200;

/** The organisation's channels, open ones first, newest first. Their links are not kept and cannot be shown. */
export async function listChannels(actor: Actor): Promise<ChannelRow[]> {
  requirePermission(actor, 'intake.manage');
  const { organizationId } = actor;
  const found = await asActor(actor, (tx) =>
    tx.intakeChannel.findMany({
      where: { organizationId },
      select: {
        id: true,
        label: true,
        createdAt: true,
        revokedAt: true,
        team: { select: { name: true } },
        partner: { select: { name: true } },
      },
      orderBy: [{ revokedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
      take: longest,
    }),
  );
  return found.map(({ id, label, createdAt, revokedAt, team, partner }) => ({
    id,
    label,
    team: team.name,
    partner: partner?.name ?? null,
    openedAt: createdAt.toISOString(),
    closedAt: revokedAt?.toISOString() ?? null,
  }));
}
