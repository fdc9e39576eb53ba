import type { EpisodeAnswers } from '@/lib/cases/answers';
import { dateNotAsked } from '@/lib/cases/approximate-date';
import type { CodeOf } from '@/lib/vocabulary/lists';
import { courseAnswers, lurePromises, promisedJobs } from './course-answers';
import type { Course, Lure } from './courses';
import type { Dice } from './dice';
import {
  cityRegions,
  deceptionPlaces,
  exploitationCountries,
  soldShare,
  timesSoldWhenSold,
  villageRegions,
} from './figures';
import { orMissing, someOrMissing } from './missing-answers';

/** What came next for someone who was sold again. */
const nextCourses: Readonly<Partial<Record<Course, Readonly<Partial<Record<Course, number>>>>>> = {
  forcedMarriage: { forcedMarriage: 60, prostitution: 25, forcedLabour: 15 },
  prostitution: { prostitution: 45, forcedMarriage: 35, onlineStudio: 20 },
  onlineStudio: { onlineStudio: 40, prostitution: 40, forcedMarriage: 20 },
};

export interface EpisodesOf {
  course: Course;
  lure: Lure;
  ageBand: CodeOf<'ageBand'>;
}

/** The episodes of a case: one, or two where the person was sold on and both are known. */
export function drawEpisodes(dice: Dice, { course, lure, ageBand }: EpisodesOf): EpisodeAnswers[] {
  const isSold = dice.chance(soldShare[course]);
  const times = isSold ? dice.weigh(timesSoldWhenSold) : '0';
  const next = nextCourses[course];
  if (times === '0' || times === '1' || !next || dice.chance(0.4)) {
    return [drawEpisode(dice, { course, lure, ageBand, times, isFirst: true })];
  }
  return [
    drawEpisode(dice, { course, lure, ageBand, times: '1', isFirst: true }),
    drawEpisode(dice, {
      course: dice.weigh(next),
      lure: 'none',
      ageBand,
      times: times === '2' ? '1' : '2',
      isFirst: false,
    }),
  ];
}

const perpetratorRoles = {
  Transporter: 0.2,
  RecruiterOrIntermediary: 0.55,
  BrokerTravelAgent: 0.3,
  SoldIndividual: 0.3,
  BoughtIndividual: 0.3,
  ControlledIndividual: 0.35,
  Smuggler: 0.3,
  Exploiter: 0.6,
} as const;

interface EpisodeOf extends EpisodesOf {
  times: CodeOf<'timesSold'>;
  /** False for what followed a sale. */
  isFirst: boolean;
}

function drawEpisode(dice: Dice, { course, lure, ageBand, times, isFirst }: EpisodeOf): EpisodeAnswers {
  const table = courseAnswers[course];
  const isChild = ageBand === '9--17';
  const types = dice.tick(table.exploitationTypes);
  const country = dice.weigh(exploitationCountries);
  const region = dice.weigh(course === 'forcedMarriage' ? villageRegions : cityRegions);
  return {
    exploitationTypes: someOrMissing(
      dice,
      'exploitationType',
      types.map((type) => (isChild && type === 'ForcedLabour' ? 'ChildLabour' : type)),
    ),
    ...drawSubTypes(dice, course, isFirst),
    ...drawRecruitment(dice, course, lure),
    acquisitionModes: someOrMissing(dice, 'acquisitionMode', acquisitionOf(dice, { lure, times, isFirst })),
    timesSold: orMissing(dice, times),
    meansOfControl: someOrMissing(dice, 'meansOfControl', [
      ...dice.tick(table.meansOfControl),
      ...(lure !== 'none' ? ['FalsePromises'] : []),
    ]),
    venues: someOrMissing(dice, 'venue', dice.tick(table.venues)),
    exploitationCountry: country,
    exploitationRegion: country === 'CN' ? orMissing(dice, region) : null,
    ageBandAtExploitation: orMissing(dice, ageBand),
    durationBand: orMissing(dice, dice.weigh(durationsOf(course))),
    recruitmentPlatforms: course === 'onlineStudio' && dice.chance(0.4) ? ['WeChat'] : [],
    exploitationPlatforms: [],
    perpetratorRoles: someOrMissing(dice, 'perpetratorRole', dice.tick(perpetratorRoles)),
    began: dateNotAsked,
    ended: dateNotAsked,
  };
}

/** Sub-types only where the pattern has them: the question is not asked otherwise. */
function drawSubTypes(
  dice: Dice,
  course: Course,
  isFirst: boolean,
): Pick<EpisodeAnswers, 'forcedMarriageTypes' | 'sexualTypes' | 'labourIndustries'> {
  const { forcedMarriageTypes, sexualTypes, labourIndustries } = courseAnswers[course];
  const marriages = () => [...dice.tick(forcedMarriageTypes ?? {}), ...(isFirst ? [] : ['X_ResoldAsBride'])];
  return {
    forcedMarriageTypes: forcedMarriageTypes ? someOrMissing(dice, 'forcedMarriageType', marriages()) : [],
    sexualTypes: sexualTypes ? someOrMissing(dice, 'sexualExploitationType', dice.tick(sexualTypes)) : [],
    labourIndustries: labourIndustries
      ? someOrMissing(dice, 'labourIndustry', dice.tick(labourIndustries))
      : [],
  };
}

function drawRecruitment(dice: Dice, course: Course, lure: Lure) {
  const isLured = lure !== 'none';
  const jobs = lure === 'job' ? dice.tick(promisedJobs[course] ?? promisedJobs.otherwise) : [];
  return {
    lurePromises: isLured ? someOrMissing(dice, 'lurePromise', dice.tick(lurePromises[lure])) : [],
    promisedJobs: lure === 'job' ? someOrMissing(dice, 'promisedJob', jobs) : [],
    deceptionPlaces: isLured ? someOrMissing(dice, 'deceptionPlace', [dice.weigh(deceptionPlaces)]) : [],
    recruitmentMethods: someOrMissing(dice, 'recruitmentMethod', [
      dice.weigh({
        X_ApproachedByBroker: 40,
        X_AtBorderOrOnRoute: 28,
        ThroughFriendsOrSocialEvents: 12,
        ThroughFamilyOrFamilyEvents: 8,
        AtAPlaceOfBusiness: 6,
        ThroughOnlineSocialNetworks: 4,
        AtWork: 2,
      }),
    ]),
    recruiterRelationships: someOrMissing(dice, 'recruiterRelationship', [
      dice.weigh({
        X_Broker: 44,
        X_Stranger: 18,
        FriendAcquaintance: 14,
        X_Smuggler: 12,
        FamilyRelative: 6,
        X_Employer: 4,
        IntimatePartner: 1,
        X_Official: 1,
      }),
    ]),
  };
}

function acquisitionOf(
  dice: Dice,
  { lure, times, isFirst }: Pick<EpisodeOf, 'lure' | 'times' | 'isFirst'>,
): CodeOf<'acquisitionMode'>[] {
  return [
    ...(lure !== 'none' ? (['Deceived'] as const) : []),
    ...(isFirst && lure === 'none' ? (['Abduction'] as const) : []),
    ...(isFirst && times !== '0' ? (['Sold'] as const) : []),
    ...(!isFirst || times === '2' || times === '3+' ? (['Resold'] as const) : []),
    ...(dice.chance(0.08) ? (['DebtTransfer'] as const) : []),
  ];
}

function durationsOf(course: Course): Readonly<Record<CodeOf<'duration'>, number>> {
  if (course === 'forcedMarriage') return { '0--12': 24, '13--24': 26, '25+': 50 };
  if (course === 'unclear') return { '0--12': 96, '13--24': 3, '25+': 1 };
  return { '0--12': 52, '13--24': 30, '25+': 18 };
}
