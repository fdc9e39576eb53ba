import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';

/** The organisation's teams by name; for filters and forms of its members. */
export async function listTeams(actor: Actor): Promise<{ id: string; name: string }[]> {
  const { organizationId } = actor;
  return asActor(actor, (tx) =>
    tx.team.findMany({
      where: { organizationId },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  );
}
