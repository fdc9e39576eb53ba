import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';

/** What someone sees of the statistics: exact counts of their own team, or protected ones of the whole organisation. */
export type ReportView = { readonly exactTeamId: string } | { readonly exactTeamId: null };

/**
 * The one rule of who sees which figures. A supervisor sees exact counts, of her own team, whose cases she can open
 * anyway. Whoever looks at more than one team sees protected figures only. Throws FORBIDDEN for everyone else.
 */
export function reportViewOf(actor: Actor): ReportView {
  const scope = requirePermission(actor, 'report.read');
  return { exactTeamId: scope === 'team' ? actor.teamId : null };
}
