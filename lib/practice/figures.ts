/**
 * How often things happen in the fictional caseload. `docs/practice-data.md` says which published figure shapes which
 * table; what no figure speaks about is our own choice and marked so there.
 */
import type { CodeOf } from '@/lib/vocabulary/lists';
import type { Course, Lure } from './courses';

type Weights<K extends string> = Readonly<Partial<Record<K, number>>>;
type AgeBand = CodeOf<'ageBand'>;

/** Korea Future Initiative 2019: of the women, about 60 % are trafficked into the sex trade … */
export const womenInSexTrade = 0.6;

/** … and of those about 50 % into prostitution, 30 % into forced marriage, 15 % into cybersex. */
export const sexTradeCourses: Weights<Course> = {
  prostitution: 50,
  forcedMarriage: 30,
  onlineStudio: 15,
  otherSexual: 5,
};

export const otherCoursesOfWomen: Weights<Course> = {
  forcedLabour: 66,
  servitude: 14,
  criminality: 5,
  begging: 4,
  unclear: 11,
};

export const coursesOfMen: Weights<Course> = {
  forcedLabour: 76,
  criminality: 8,
  servitude: 4,
  otherSexual: 2,
  begging: 3,
  unclear: 7,
};

export const genders: Weights<CodeOf<'gender'>> = {
  Feminine: 88,
  Masculine: 10,
  TransgenderFeminine: 0.4,
  NonConforming: 0.3,
  TransgenderMasculine: 0.3,
};

/** Korea Future Initiative 2019: 12 to 29 years old. */
export const agesInSexTrade: Weights<AgeBand> = {
  '9--17': 14,
  '18--20': 24,
  '21--23': 24,
  '24--26': 20,
  '27--29': 18,
};

export const agesOtherwise: Weights<AgeBand> = {
  '9--17': 7,
  '18--20': 11,
  '21--23': 14,
  '24--26': 15,
  '27--29': 15,
  '30--38': 22,
  '39--47': 11,
  '48+': 5,
};

/** Korea Future Initiative 2019: many were sold more than once. */
export const timesSoldWhenSold: Weights<'1' | '2' | '3+'> = { '1': 54, '2': 30, '3+': 16 };

/** How often control was bought, by course: brides most of all. */
export const soldShare: Readonly<Record<Course, number>> = {
  forcedMarriage: 0.9,
  otherSexual: 0.5,
  prostitution: 0.45,
  onlineStudio: 0.4,
  servitude: 0.15,
  forcedLabour: 0.08,
  criminality: 0.05,
  begging: 0.1,
  unclear: 0.05,
};

export const lures: Readonly<Record<Course, Weights<Lure>>> = {
  prostitution: { job: 62, passage: 16, survival: 12, marriage: 2, none: 8 },
  forcedMarriage: { job: 24, marriage: 28, passage: 20, survival: 18, none: 10 },
  onlineStudio: { job: 70, passage: 16, survival: 10, none: 4 },
  otherSexual: { job: 36, marriage: 18, passage: 18, survival: 18, none: 10 },
  forcedLabour: { job: 82, passage: 8, survival: 8, none: 2 },
  servitude: { job: 60, survival: 24, marriage: 8, none: 8 },
  criminality: { job: 50, passage: 34, survival: 14, none: 2 },
  begging: { survival: 60, job: 20, passage: 16, none: 4 },
  unclear: { job: 50, passage: 32, marriage: 8, survival: 10 },
};

/** Founding speech: most cross by choice and are deceived afterwards. */
export const deceptionPlaces: Weights<CodeOf<'deceptionPlace'>> = {
  X_BeforeLeaving: 18,
  X_AtTheBorder: 22,
  X_InTransit: 38,
  X_AfterArrival: 22,
};

/** Founding speech: undocumented, and at risk of being returned and punished. People from across the river most of all. */
export const vulnerabilitiesAcrossTheRiver: Weights<CodeOf<'vulnerability'>> = {
  X_NoLegalStatus: 0.88,
  X_RiskOfForcedReturn: 0.82,
  X_PunishmentOnReturn: 0.6,
  X_FamilyAtRiskInOrigin: 0.36,
  X_DependantsLeftBehind: 0.24,
  Poverty: 0.62,
  MentalHealth: 0.24,
  AbusePhysical: 0.16,
  DisabilityAndPhysicalHealth: 0.12,
  Education: 0.14,
  Homelessness: 0.09,
};

export const vulnerabilitiesElsewhere: Weights<CodeOf<'vulnerability'>> = {
  X_NoLegalStatus: 0.42,
  X_RiskOfForcedReturn: 0.14,
  X_DependantsLeftBehind: 0.2,
  Migration: 0.5,
  Poverty: 0.58,
  MentalHealth: 0.2,
  WorkEnvironment: 0.2,
  Discrimination: 0.14,
};

/** Where people come from. The founding speech is about women from across the river; others are few. */
export const originCountries: Weights<string> = { KP: 86, CN: 3, MN: 2, VN: 4, MM: 3, LA: 2 };

/** ISO 3166-2: the provinces along the river most. */
export const originRegions: Weights<string> = {
  'KP-09': 38,
  'KP-10': 34,
  'KP-08': 12,
  'KP-04': 6,
  'KP-03': 5,
  'KP-02': 3,
  'KP-01': 2,
};

export const exploitationCountries: Weights<string> = { CN: 92, TH: 2, LA: 2, RU: 3, MN: 1 };

/** Brides are sold into farming provinces … */
export const villageRegions: Weights<string> = {
  'CN-HL': 26,
  'CN-HE': 20,
  'CN-SD': 18,
  'CN-HA': 14,
  'CN-JL': 12,
  'CN-NM': 10,
};

/** … bars, studios and factories are in the border provinces and large cities. */
export const cityRegions: Weights<string> = {
  'CN-JL': 36,
  'CN-LN': 30,
  'CN-BJ': 10,
  'CN-TJ': 8,
  'CN-SH': 8,
  'CN-SD': 8,
};
