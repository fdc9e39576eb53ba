import type { Actor } from '@/lib/core/actor';

/** True when the person decides for this team: a supervisor's own, or one they cover while its supervisor is away. */
export function supervisesTeam(actor: Actor, teamId: string): boolean {
  return (
    actor.role === 'supervisor' && (actor.teamId === teamId || (actor.coveredTeamIds ?? []).includes(teamId))
  );
}
