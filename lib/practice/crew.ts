import type { Role } from '@/lib/core/actor';
import type { Locale } from '@/lib/core/locale';

/** An account of the organisation being built, as far as its cases need it. */
export interface Member {
  userId: string;
  role: Role;
  locale: Locale;
}

/** Who does what in the organisation being built. */
export interface Crew {
  organizationId: string;
  teams: { teamId: string; caseworkers: Member[]; supervisors: Member[] }[];
  /** By name in the directory. */
  partners: Map<string, { partnerId: string; account: Member | null }>;
}

/** The entry at a place; past the end it starts over. Throws for an empty list. */
export function placeIn<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new Error('An empty list.');
  return found;
}
