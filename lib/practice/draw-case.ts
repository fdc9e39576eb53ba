import type { CaseAnswers, EpisodeAnswers } from '@/lib/cases/answers';
import { completeAnswers } from '@/lib/cases/complete-answers';
import type { CodeOf } from '@/lib/vocabulary/lists';
import { type Course, isSexTrade, type Lure } from './courses';
import type { Dice } from './dice';
import { drawConsents } from './draw-consents';
import { drawEpisodes } from './draw-episodes';
import { drawAgeAtRegistration, drawPerson, isMinor } from './draw-person';
import {
  agesInSexTrade,
  agesOtherwise,
  coursesOfMen,
  genders,
  lures,
  otherCoursesOfWomen,
  sexTradeCourses,
  vulnerabilitiesAcrossTheRiver,
  vulnerabilitiesElsewhere,
  womenInSexTrade,
} from './figures';
import { drawRoute } from './draw-route';
import { inScreenOrder, orNotAssessed, someOrMissing } from './missing-answers';

export interface DrawnCase {
  course: Course;
  lure: Lure;
  answers: CaseAnswers;
}

/** One fictional case: what it is about first, then everything that goes with it. */
export function drawCase(dice: Dice): DrawnCase {
  const gender = dice.weigh(genders);
  const course = drawCourse(dice, gender);
  const lure = dice.weigh(lures[course]);
  const ageAtExploitation = dice.weigh(isSexTrade(course) ? agesInSexTrade : agesOtherwise);
  const ageBand = drawAgeAtRegistration(dice, ageAtExploitation);
  const person = drawPerson(dice, { gender, ageBand, course });
  const episodes = drawEpisodes(dice, { course, lure, ageBand: ageAtExploitation });
  const isChild = isMinor(ageBand);
  const vulnerabilities = drawVulnerabilities(dice, person, course);
  const answers = completeAnswers({
    riskLevel: orNotAssessed(dice, drawRisk(dice, isChild, vulnerabilities)),
    ...drawStatus(dice, course),
    source: dice.weigh({ CaseManagement: 86, Hotline: 14 }),
    vulnerabilities: someOrMissing(dice, 'vulnerability', vulnerabilities),
    needs: drawNeeds(dice, course, isChild),
    supportPlans: [],
    referredByKind: dice.chance(0.6)
      ? dice.weigh<CodeOf<'organisationType'>>({
          NGO: 70,
          X_Shelter: 12,
          LegalService: 8,
          LocalGovernmentOrganisation: 10,
        })
      : null,
    incomingReason: null,
    person,
    episodes,
    route: drawRoute(dice, {
      origin: { country: person.originCountry, region: person.originRegion },
      episodes,
    }),
    consents: drawConsents(dice, isChild),
  });
  return { course, lure, answers: { ...answers, episodes: answers.episodes.map(inOrder) } };
}

/** What was completed stands at the end; patterns are in screen order. */
function inOrder(episode: EpisodeAnswers): EpisodeAnswers {
  return { ...episode, exploitationTypes: inScreenOrder('exploitationType', episode.exploitationTypes) };
}

function drawCourse(dice: Dice, gender: CodeOf<'gender'>): Course {
  if (gender === 'Masculine' || gender === 'TransgenderMasculine') return dice.weigh(coursesOfMen);
  return dice.weigh(dice.chance(womenInSexTrade) ? sexTradeCourses : otherCoursesOfWomen);
}

function drawVulnerabilities(
  dice: Dice,
  person: { originCountry: string; childrenBand: string | null },
  course: Course,
): CodeOf<'vulnerability'>[] {
  const hasChild = ['1', '2', '3+'].includes(person.childrenBand ?? '');
  const isMother = course === 'forcedMarriage' && hasChild;
  return [
    ...dice.tick(person.originCountry === 'KP' ? vulnerabilitiesAcrossTheRiver : vulnerabilitiesElsewhere),
    ...(isMother ? dice.tick({ X_ChildBornOfForcedMarriage: 0.8, X_StatelessChild: 0.45 } as const) : []),
  ];
}

function drawRisk(dice: Dice, isChild: boolean, vulnerabilities: readonly string[]): CodeOf<'riskLevel'> {
  const isEndangered = isChild || vulnerabilities.includes('X_RiskOfForcedReturn');
  return dice.weigh(isEndangered ? { High: 38, Medium: 44, Low: 18 } : { High: 14, Medium: 46, Low: 40 });
}

function drawStatus(dice: Dice, course: Course): Pick<CaseAnswers, 'traffickingStatus' | 'statusDecidedBy'> {
  const traffickingStatus = dice.weigh<CodeOf<'traffickingStatus'>>(
    course === 'unclear'
      ? { PossibleVictimOfTrafficking: 78, NotAVictimOfTrafficking: 22 }
      : { ActualVictimOfTrafficking: 64, PossibleVictimOfTrafficking: 36 },
  );
  const decidedBy = dice.weigh({
    NGO: 76,
    NonPoliceGovernmentalOrganization: 11,
    Police: 8,
    CourtOrProsecution: 3,
    Other: 2,
  });
  return {
    traffickingStatus: orNotAssessed(dice, traffickingStatus),
    statusDecidedBy: orNotAssessed(dice, decidedBy),
  };
}

function drawNeeds(dice: Dice, course: Course, isChild: boolean): string[] {
  const needs = dice.tick<CodeOf<'serviceType'>>({
    SafeShelter: 0.56,
    MedicalCare: 0.4,
    SexualReproductiveHealth: isSexTrade(course) ? 0.36 : 0.06,
    PsychosocialSupport: 0.52,
    LegalAid: 0.3,
    ImmigrationAsylumAssistance: 0.3,
    LawEnforcementLiaison: 0.04,
    SafeReturnRepatriation: 0.04,
    ThirdCountryResettlement: 0.26,
    FamilyTracingReunification: 0.12,
    ChildProtection: isChild ? 0.8 : course === 'forcedMarriage' ? 0.2 : 0.02,
    Education: isChild ? 0.4 : 0.06,
    VocationalTraining: 0.14,
    LivelihoodIncome: 0.12,
    FinancialAid: 0.14,
    FoodAndBasicItems: 0.3,
    InterpretationTranslation: 0.2,
    DocumentsCivilRegistration: 0.2,
    FamilyMediation: course === 'forcedMarriage' ? 0.12 : 0.02,
    RightsTraining: 0.06,
    LabourExploitationRehabilitation: isSexTrade(course) ? 0.02 : 0.3,
    SafetyPlanning: 0.28,
  });
  return inScreenOrder('serviceType', needs);
}
