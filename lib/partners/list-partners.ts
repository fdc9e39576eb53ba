import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';

export interface PartnerRow {
  id: string;
  name: string;
  kind: string;
  services: string[];
  countries: string[];
  languages: string[];
  isActive: boolean;
}

/** The directory, by name; only active partners that give `service` when one is named. */
export async function listPartners(actor: Actor, service?: string): Promise<PartnerRow[]> {
  requirePermission(actor, 'partner.read');
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.partner.findMany({
      where: { organizationId, ...(service && { services: { has: service }, status: 'active' }) },
      select: {
        id: true,
        name: true,
        kind: true,
        services: true,
        countries: true,
        languages: true,
        status: true,
      },
      orderBy: { name: 'asc' },
    });
    return found.map(({ status, ...partner }) => ({ ...partner, isActive: status === 'active' }));
  });
}
