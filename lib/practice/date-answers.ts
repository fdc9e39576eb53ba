import type { CaseAnswers, EpisodeAnswers } from '@/lib/cases/answers';
import { type ApproximateDate, dateNotAsked } from '@/lib/cases/approximate-date';
import type { Dice } from './dice';

/** Years a course of exploitation lasted, by its band. */
const years: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '0--12': [0.1, 1],
  '13--24': [1, 2],
  '25+': [2, 9],
};

/** A moment as a year and the fraction of it that has passed. */
type Moment = number;

/**
 * The answers with dates, as roughly as people remember: the exploitation ended some time before the case was recorded,
 * and what came before lies before it. Depends on the day, unlike what is planned.
 */
export function dateAnswers(dice: Dice, answers: CaseAnswers, recordedAt: Date): CaseAnswers {
  const recorded: Moment = recordedAt.getUTCFullYear() + recordedAt.getUTCMonth() / 12;
  const latest = recordedAt.getUTCFullYear();
  let end = recorded - dice.between(0.1, 2.5);
  const begins: Moment[] = [];
  const episodes = answers.episodes
    .toReversed()
    .map((episode): EpisodeAnswers => {
      const [least, most] = years[episode.durationBand ?? ''] ?? [0.2, 3];
      const begin = end - dice.between(least, most);
      const dated = {
        ...episode,
        began: remembered(dice, begin, latest),
        ended: remembered(dice, end, latest),
      };
      begins.unshift(begin);
      // Who is sold on goes from one to the next.
      end = begin;
      return dated;
    })
    .toReversed();
  return { ...answers, episodes, route: dateRoute(dice, answers.route, begins, latest) };
}

function dateRoute(
  dice: Dice,
  route: CaseAnswers['route'],
  begins: readonly Moment[],
  latest: number,
): CaseAnswers['route'] {
  const left = (begins[0] ?? latest) - dice.between(0.05, 0.8);
  let reached = 0;
  return route.map((leg) => {
    const at = leg.role === 'Exploitation' ? (begins[reached++] ?? left) : left;
    return { ...leg, when: remembered(dice, at, latest) };
  });
}

/** A moment as it is told: to the month, to the year, as a span of years, or not. */
function remembered(dice: Dice, moment: Moment, latest: number): ApproximateDate {
  const year = Math.floor(moment);
  const month = 1 + Math.min(11, Math.floor((moment - year) * 12));
  switch (dice.weigh({ month: 34, year: 40, span: 12, unknown: 7, private: 2, notAsked: 5 })) {
    case 'month':
      return { ...dateNotAsked, year, month };
    case 'span':
      return year < latest ? { ...dateNotAsked, year, yearTo: year + 1 } : { ...dateNotAsked, year };
    case 'unknown':
      return { ...dateNotAsked, missing: 'X_NotKnown' };
    case 'private':
      return { ...dateNotAsked, missing: 'X_PrefersNotToSay' };
    case 'notAsked':
      return dateNotAsked;
    case 'year':
      return { ...dateNotAsked, year };
  }
}
