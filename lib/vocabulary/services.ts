import type { VocabularyEntry } from './entry';

/** Services and who gives them (HTCDS spl_Type, org_; Primero service types). */
export const serviceType = [
  { code: 'SafeShelter', htcds: 'SocialCare' },
  { code: 'MedicalCare', htcds: 'Health' },
  { code: 'SexualReproductiveHealth', htcds: 'SexualExploitationRehabilitation' },
  { code: 'PsychosocialSupport', htcds: 'Health' },
  { code: 'LegalAid', htcds: 'Legal' },
  { code: 'ImmigrationAsylumAssistance', htcds: 'Legal' },
  { code: 'LawEnforcementLiaison', htcds: 'Legal' },
  { code: 'SafeReturnRepatriation', htcds: 'SocialCare' },
  { code: 'ThirdCountryResettlement', htcds: 'SocialCare' },
  { code: 'FamilyTracingReunification', htcds: 'SocialCare' },
  { code: 'ChildProtection', htcds: 'SocialCare' },
  { code: 'Education', htcds: 'Education' },
  { code: 'VocationalTraining', htcds: 'Livelihood' },
  { code: 'LivelihoodIncome', htcds: 'Livelihood' },
  { code: 'FinancialAid', htcds: 'Financial' },
  { code: 'FoodAndBasicItems', htcds: 'SocialCare' },
  { code: 'InterpretationTranslation' },
  { code: 'DocumentsCivilRegistration', htcds: 'Legal' },
  { code: 'FamilyMediation', htcds: 'SocialCare' },
  { code: 'RightsTraining', htcds: 'RightsBasedTraining' },
  { code: 'LabourExploitationRehabilitation', htcds: 'LabourExploitationRehabilitation' },
  { code: 'SafetyPlanning' },
  { code: 'Other' },
] as const satisfies readonly VocabularyEntry[];

export const supportPlanType = [
  { code: 'Education', htcds: 'Education' },
  { code: 'Financial', htcds: 'Financial' },
  { code: 'Health', htcds: 'Health' },
  { code: 'LabourExploitationRehabilitation', htcds: 'LabourExploitationRehabilitation' },
  { code: 'Legal', htcds: 'Legal' },
  { code: 'Livelihood', htcds: 'Livelihood' },
  { code: 'RightsBasedTraining', htcds: 'RightsBasedTraining' },
  { code: 'SexualExploitationRehabilitation', htcds: 'SexualExploitationRehabilitation' },
  { code: 'SocialCare', htcds: 'SocialCare' },
] as const satisfies readonly VocabularyEntry[];

export const organisationType = [
  { code: 'NGO', htcds: 'NGO' },
  { code: 'LawEnforcement', htcds: 'LawEnforcement' },
  { code: 'HealthServiceOrganisation', htcds: 'HealthServiceOrganisation' },
  { code: 'CentralGovernmentOrganisation', htcds: 'CentralGovernmentOrganisation' },
  { code: 'LocalGovernmentOrganisation', htcds: 'LocalGovernmentOrganisation' },
  { code: 'ImmigrationService', htcds: 'ImmigrationService' },
  { code: 'LegalService', htcds: 'LegalService' },
  { code: 'CorporateBusiness', htcds: 'CorporateBusiness' },
  { code: 'SchoolOrCollege', htcds: 'SchoolOrCollege' },
  { code: 'X_InternationalOrganisation' },
  { code: 'X_Shelter' },
] as const satisfies readonly VocabularyEntry[];
