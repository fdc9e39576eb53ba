import type { EpisodeAnswers, RouteLegAnswers } from '@/lib/cases/answers';
import { dateNotAsked } from '@/lib/cases/approximate-date';
import type { Dice } from './dice';

export interface RouteOf {
  origin: { country: string; region: string | null };
  episodes: readonly EpisodeAnswers[];
}

/** The way from home to where the person was exploited, as far as it is told: the river provinces lie between. */
export function drawRoute(dice: Dice, { origin, episodes }: RouteOf): RouteLegAnswers[] {
  if (dice.chance(0.1)) return [];
  const isAcross = origin.country === 'KP';
  const legs: Omit<RouteLegAnswers, 'when'>[] = [
    { role: 'Origin', ...origin },
    ...(isAcross && dice.chance(0.7)
      ? [{ role: dice.weigh({ Recruitment: 60, Transit: 40 }), country: 'CN', region: 'CN-JL' }]
      : []),
    ...episodes.map(({ exploitationCountry, exploitationRegion }) => ({
      role: 'Exploitation',
      country: exploitationCountry,
      region: exploitationRegion,
    })),
  ];
  return legs.map((leg) => ({ ...leg, when: dateNotAsked }));
}
