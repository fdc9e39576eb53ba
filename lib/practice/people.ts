import type { Role } from '@/lib/core/actor';
import type { Locale } from '@/lib/core/locale';

/** Neutral words: a team's name says nothing about place or work. */
export const practiceTeams = ['River', 'Meadow', 'Harbour'] as const;

export type PracticeTeam = (typeof practiceTeams)[number];

/** Someone of the fictional staff. */
export interface StaffMember {
  username: string;
  /** A tree or a bird: nobody is called so. */
  displayName: string;
  role: Exclude<Role, 'partner'>;
  team: PracticeTeam | null;
  locale: Locale;
}

function member(
  username: string,
  displayName: string,
  role: StaffMember['role'],
  team: PracticeTeam | null,
  locale: Locale,
): StaffMember {
  return { username, displayName, role, team, locale };
}

/**
 * Thirteen people. River has two supervisors, so that what one of them asks for the other can decide; everywhere else
 * a team's own supervisor decides what its caseworkers ask for. The first of each role works in English.
 */
export const practiceStaff: readonly StaffMember[] = [
  member('heron', 'Heron', 'caseworker', 'River', 'en'),
  member('crane', 'Crane', 'supervisor', 'River', 'en'),
  member('alder', 'Alder', 'reportOfficer', null, 'en'),
  member('juniper', 'Juniper', 'administrator', null, 'en'),
  member('linden', 'Linden', 'supervisor', 'River', 'en'),
  member('jebi', '제비', 'caseworker', 'River', 'ko'),
  member('neutinamu', '느티나무', 'supervisor', 'Meadow', 'ko'),
  member('maple', 'Maple', 'caseworker', 'Meadow', 'en'),
  member('yinxing', '银杏', 'caseworker', 'Meadow', 'zh-Hans'),
  member('bailu', '白鹭', 'supervisor', 'Harbour', 'zh-Hans'),
  member('dongbaek', '동백', 'caseworker', 'Harbour', 'ko'),
  member('xique', '喜鹊', 'caseworker', 'Harbour', 'zh-Hans'),
  member('sonamu', '소나무', 'administrator', null, 'ko'),
];
