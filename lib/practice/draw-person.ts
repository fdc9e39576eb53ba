import type { PersonAnswers } from '@/lib/cases/answers';
import type { CodeOf } from '@/lib/vocabulary/lists';
import { vocabulary } from '@/lib/vocabulary/lists';
import type { Course } from './courses';
import type { Dice } from './dice';
import { originCountries, originRegions } from './figures';
import { orMissing } from './missing-answers';

type AgeBand = CodeOf<'ageBand'>;

/** Age when the person came to the desk: up to three narrow bands, or one wide one, after the exploitation began. */
export function drawAgeAtRegistration(dice: Dice, atExploitation: AgeBand): AgeBand {
  const bands = vocabulary.ageBand.map(({ code }) => code);
  const isWide = bands.indexOf(atExploitation) >= bands.indexOf('27--29');
  const later = Number(dice.weigh(isWide ? { '0': 72, '1': 28 } : { '0': 44, '1': 30, '2': 18, '3': 8 }));
  return bands[Math.min(bands.indexOf(atExploitation) + later, bands.length - 1)] ?? atExploitation;
}

export interface PersonOf {
  gender: CodeOf<'gender'>;
  ageBand: AgeBand;
  course: Course;
}

/** Country first: `originCountry` is always known, so that the rest of the case can go with it. */
export function drawPerson(
  dice: Dice,
  { gender, ageBand, course }: PersonOf,
): PersonAnswers & { originCountry: string } {
  const originCountry = dice.weigh(originCountries);
  const isAcross = originCountry === 'KP';
  return {
    gender: dice.chance(0.013) ? 'X_NotKnown' : gender,
    ageBand: dice.chance(0.03) ? 'X_NotKnown' : ageBand,
    citizenships: dice.chance(0.95) ? [originCountry] : dice.chance(0.5) ? ['X_NotKnown'] : [],
    originCountry,
    originRegion: isAcross ? orMissing(dice, dice.weigh(originRegions)) : null,
    migrationStatus: orMissing(dice, drawMigrationStatus(dice, isAcross, isMinor(ageBand))),
    maritalStatus: orMissing(dice, drawMaritalStatus(dice, course, ageBand)),
    childrenBand: orMissing(dice, drawChildren(dice, course, ageBand)),
    languages: isAcross ? (dice.chance(0.3) ? ['ko', 'zh'] : ['ko']) : [],
    education: orMissing(dice, isMinor(ageBand) ? 'PrimaryEducation' : drawEducation(dice)),
  };
}

function drawEducation(dice: Dice): CodeOf<'education'> {
  return dice.weigh({
    PrimaryEducation: 12,
    LowerSecondaryEducation: 24,
    UpperSecondaryEducation: 54,
    ShortCycleTertiaryEducation: 6,
    BachelorsOrEquivalentLevel: 4,
  });
}

export function isMinor(ageBand: AgeBand): boolean {
  return ageBand === '0--8' || ageBand === '9--17';
}

function drawMigrationStatus(dice: Dice, isAcross: boolean, isChild: boolean): CodeOf<'migrationStatus'> {
  if (isChild && dice.chance(0.4)) return 'SeparatedOrUnaccompaniedChild';
  return isAcross
    ? dice.weigh({
        IrregularMigrant: 58,
        AsylumSeeker: 16,
        StrandedMigrant: 10,
        Refugee: 8,
        ForcedMigrant: 5,
        StatelessPerson: 3,
      })
    : dice.weigh({
        LabourMigrant: 40,
        IrregularMigrant: 34,
        VisitorTouristMigrant: 10,
        FamilyMigrant: 10,
        StrandedMigrant: 6,
      });
}

function drawMaritalStatus(dice: Dice, course: Course, ageBand: AgeBand): CodeOf<'maritalStatus'> {
  if (course === 'forcedMarriage')
    return dice.weigh({ X_ForcedUnion: 74, Married: 12, Separated: 8, Single: 4, Widowed: 2 });
  if (isMinor(ageBand)) return 'Single';
  return ['18--20', '21--23'].includes(ageBand)
    ? dice.weigh({ Single: 82, Married: 12, Separated: 4, Divorced: 2 })
    : dice.weigh({ Single: 38, Married: 34, Divorced: 12, Separated: 9, Widowed: 7 });
}

function drawChildren(dice: Dice, course: Course, ageBand: AgeBand): CodeOf<'childrenBand'> {
  if (isMinor(ageBand)) return dice.weigh({ '0': 94, '1': 6 });
  if (course === 'forcedMarriage') return dice.weigh({ '0': 32, '1': 44, '2': 19, '3+': 5 });
  return ['18--20', '21--23'].includes(ageBand)
    ? dice.weigh({ '0': 84, '1': 14, '2': 2 })
    : dice.weigh({ '0': 46, '1': 32, '2': 17, '3+': 5 });
}
