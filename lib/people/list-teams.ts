import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { asActor } from '@/lib/db/as-actor';

/** The organisation's teams by name, for those who read cases. */
export async function listTeams(actor: Actor): Promise<{ id: string; name: string }[]> {
  requirePermission(actor, 'case.read');
  const { organizationId } = actor;
  return asActor(actor, (tx) =>
    tx.team.findMany({
      where: { organizationId },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  );
}
