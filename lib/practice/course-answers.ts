import type { CodeOf, ListName } from '@/lib/vocabulary/lists';
import type { Course, Lure } from './courses';

/** Each code with its probability: they are ticked independently. */
type Ticks<L extends ListName> = Readonly<Partial<Record<CodeOf<L>, number>>>;

/** What an episode of this course is made of. */
export interface CourseAnswers {
  exploitationTypes: Ticks<'exploitationType'>;
  forcedMarriageTypes?: Ticks<'forcedMarriageType'>;
  sexualTypes?: Ticks<'sexualExploitationType'>;
  labourIndustries?: Ticks<'labourIndustry'>;
  venues: Ticks<'venue'>;
  meansOfControl: Ticks<'meansOfControl'>;
}

const captivity: Ticks<'meansOfControl'> = {
  RestrictsMovement: 0.7,
  PhysicalAbuse: 0.5,
  PhysicalThreats: 0.5,
  ThreatsLawEnforcement: 0.55,
  PsychologicalAbuse: 0.4,
  WithholdsDocuments: 0.12,
  RestrictsMedicalCare: 0.1,
};

export const courseAnswers: Readonly<Record<Course, CourseAnswers>> = {
  prostitution: {
    exploitationTypes: { SexualExploitation: 1 },
    sexualTypes: { Prostitution: 1, PrivateSexualServices: 0.08 },
    venues: { X_Brothel: 0.34, X_KaraokeOrBar: 0.4, X_MassageParlour: 0.22, X_Hotel: 0.16, X_Street: 0.02 },
    meansOfControl: {
      ...captivity,
      SexualAbuse: 0.5,
      TakesEarnings: 0.6,
      DebtBondage: 0.45,
      PsychoactiveSubstance: 0.1,
    },
  },
  forcedMarriage: {
    exploitationTypes: { ForcedMarriage: 1, Servitude: 0.12, ForcedLabour: 0.08 },
    forcedMarriageTypes: {
      X_SoldAsBride: 0.8,
      X_ForShelterOrStatus: 0.16,
      X_ByAbduction: 0.06,
      X_ToSettleDebt: 0.06,
    },
    sexualTypes: { PrivateSexualServices: 0.08 },
    venues: { X_PrivateHousehold: 0.92, X_Farm: 0.44 },
    meansOfControl: { ...captivity, SexualAbuse: 0.42, UsesChildren: 0.2, RestrictsFinancialAccess: 0.3 },
  },
  onlineStudio: {
    exploitationTypes: { SexualExploitation: 1 },
    sexualTypes: { RemoteInteractiveServices: 1, Pornography: 0.22 },
    venues: { X_OnlineStudio: 1, X_PrivateHousehold: 0.08 },
    meansOfControl: {
      ...captivity,
      TakesEarnings: 0.66,
      DebtBondage: 0.4,
      ExcessiveWorkingHours: 0.4,
      SexualAbuse: 0.3,
    },
  },
  otherSexual: {
    exploitationTypes: { SexualExploitation: 1 },
    sexualTypes: { PrivateSexualServices: 0.86, Pornography: 0.16 },
    venues: { X_PrivateHousehold: 0.66, X_Hotel: 0.3 },
    meansOfControl: { ...captivity, SexualAbuse: 0.7, WithholdsNecessities: 0.2 },
  },
  forcedLabour: {
    exploitationTypes: { ForcedLabour: 1 },
    labourIndustries: {
      C_Manufacturing: 0.42,
      I_AccommodationAndFoodServiceActivities: 0.34,
      A_AgricultureForestryAndFishing: 0.14,
      F_Construction: 0.08,
    },
    venues: {
      X_Factory: 0.44,
      X_Restaurant: 0.34,
      X_Farm: 0.14,
      X_ConstructionSite: 0.07,
      X_MineOrForest: 0.04,
    },
    meansOfControl: {
      TakesEarnings: 0.74,
      ExcessiveWorkingHours: 0.7,
      ThreatsLawEnforcement: 0.6,
      DebtBondage: 0.4,
      RestrictsMovement: 0.4,
      WithholdsDocuments: 0.3,
      PhysicalThreats: 0.24,
      PhysicalAbuse: 0.16,
      RestrictsMedicalCare: 0.12,
    },
  },
  servitude: {
    exploitationTypes: { Servitude: 1, ForcedLabour: 0.2 },
    labourIndustries: { T_ActivitiesOfHouseholdsAsEmployers: 1 },
    venues: { X_PrivateHousehold: 0.96, X_Farm: 0.1 },
    meansOfControl: {
      ...captivity,
      TakesEarnings: 0.6,
      ExcessiveWorkingHours: 0.7,
      WithholdsNecessities: 0.3,
    },
  },
  criminality: {
    exploitationTypes: { X_ForcedCriminality: 1 },
    labourIndustries: { X_IllicitActivities: 1 },
    venues: { X_Street: 0.4, Other: 0.5 },
    meansOfControl: {
      PhysicalThreats: 0.7,
      DebtBondage: 0.6,
      ThreatensChildrenFamily: 0.3,
      PsychoactiveSubstance: 0.1,
    },
  },
  begging: {
    exploitationTypes: { ForcedBegging: 1 },
    labourIndustries: { X_Begging: 1 },
    venues: { X_Street: 1 },
    meansOfControl: {
      TakesEarnings: 0.9,
      PhysicalAbuse: 0.5,
      WithholdsNecessities: 0.5,
      RestrictsMovement: 0.3,
    },
  },
  unclear: {
    exploitationTypes: {},
    venues: {},
    meansOfControl: { RestrictsMovement: 0.3, ThreatsLawEnforcement: 0.3 },
  },
};

export const lurePromises: Readonly<Record<Lure, Ticks<'lurePromise'>>> = {
  job: {
    NatureOfJob: 1,
    WagesEarnings: 0.7,
    WorkingConditions: 0.3,
    HousingLivingConditions: 0.24,
    LegalStatusDocuments: 0.16,
  },
  marriage: {
    MarriageOrAdoption: 1,
    LegalStatusDocuments: 0.3,
    X_SafetyOrFreedom: 0.3,
    X_FoodOrSurvival: 0.2,
  },
  passage: {
    TravelRecruitmentConditions: 1,
    X_SafetyOrFreedom: 0.6,
    LegalStatusDocuments: 0.3,
    FamilyReunification: 0.2,
  },
  survival: { X_FoodOrSurvival: 1, HousingLivingConditions: 0.4, X_SafetyOrFreedom: 0.3 },
  none: {},
};

/** The job that was promised: nearly never the work that followed, except where the work was forced labour. */
export const promisedJobs: Readonly<Partial<Record<Course, Ticks<'promisedJob'>>>> & {
  otherwise: Ticks<'promisedJob'>;
} = {
  forcedLabour: {
    X_FactoryWorker: 0.46,
    X_KitchenWork: 0.24,
    X_Waitress: 0.16,
    X_FarmWork: 0.14,
    X_Construction: 0.06,
  },
  servitude: { X_DomesticOrCareWork: 0.9 },
  onlineStudio: {
    X_OfficeOrInterpreting: 0.34,
    X_ShopOrTrade: 0.26,
    X_Waitress: 0.24,
    X_Entertainment: 0.12,
  },
  otherwise: {
    X_Waitress: 0.5,
    X_FactoryWorker: 0.16,
    X_DomesticOrCareWork: 0.2,
    X_KitchenWork: 0.12,
    X_Entertainment: 0.06,
  },
};
