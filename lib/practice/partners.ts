import type { CodeOf } from '@/lib/vocabulary/lists';

type Service = CodeOf<'serviceType'>;

/** An entry of the fictional directory. Countries are ISO 3166-1 alpha-2. */
export interface PracticePartner {
  name: string;
  /** Username of its account. */
  username: string;
  kind: CodeOf<'organisationType'>;
  services: readonly Service[];
  countries: readonly string[];
  languages: readonly CodeOf<'language'>[];
}

function partner(
  [name, username, kind]: [string, string, PracticePartner['kind']],
  services: readonly Service[],
  countries: readonly string[],
  languages: readonly CodeOf<'language'>[],
): PracticePartner {
  return { name, username, kind, services, countries, languages };
}

/** Twenty organisations that do not exist. Every service is given by at least one; none has an address. */
export const practicePartners: readonly PracticePartner[] = [
  partner(
    ['Lantern House', 'lantern-house', 'X_Shelter'],
    ['SafeShelter', 'FoodAndBasicItems', 'SafetyPlanning'],
    ['CN'],
    ['zh', 'ko'],
  ),
  partner(
    ['봄볕 쉼터', 'bombyeot', 'X_Shelter'],
    ['SafeShelter', 'PsychosocialSupport', 'ChildProtection'],
    ['KR'],
    ['ko', 'zh'],
  ),
  partner(
    ['Banyan Court', 'banyan-court', 'X_Shelter'],
    ['SafeShelter', 'FoodAndBasicItems', 'InterpretationTranslation'],
    ['TH', 'LA'],
    ['th', 'ko', 'en'],
  ),
  partner(
    ['白桦之家', 'baihua', 'X_Shelter'],
    ['SafeShelter', 'SafetyPlanning', 'FamilyMediation'],
    ['CN'],
    ['zh'],
  ),
  partner(
    ['Clearwater Clinic', 'clearwater', 'HealthServiceOrganisation'],
    ['MedicalCare', 'SexualReproductiveHealth'],
    ['CN', 'TH'],
    ['en', 'zh', 'th'],
  ),
  partner(
    ['늘봄의원', 'neulbom', 'HealthServiceOrganisation'],
    ['MedicalCare', 'SexualReproductiveHealth', 'PsychosocialSupport'],
    ['KR'],
    ['ko'],
  ),
  partner(
    ['Quiet Room', 'quiet-room', 'HealthServiceOrganisation'],
    ['PsychosocialSupport', 'SafetyPlanning'],
    ['KR', 'CN'],
    ['ko', 'zh', 'en'],
  ),
  partner(
    ['Open Gate Legal Aid', 'open-gate', 'LegalService'],
    ['LegalAid', 'ImmigrationAsylumAssistance', 'DocumentsCivilRegistration'],
    ['TH', 'VN'],
    ['en', 'th', 'vi'],
  ),
  partner(
    ['银杏法律援助', 'yinxing-legal', 'LegalService'],
    ['LegalAid', 'RightsTraining', 'FamilyMediation'],
    ['CN'],
    ['zh', 'ko'],
  ),
  partner(
    ['나란히 법률지원', 'naranhi', 'LegalService'],
    ['LegalAid', 'DocumentsCivilRegistration', 'ImmigrationAsylumAssistance'],
    ['KR'],
    ['ko', 'en'],
  ),
  partner(
    ['Compass Liaison', 'compass', 'NGO'],
    ['ImmigrationAsylumAssistance', 'ThirdCountryResettlement', 'SafeReturnRepatriation'],
    ['TH', 'LA', 'VN', 'MN'],
    ['en', 'ko', 'zh'],
  ),
  partner(
    ['Far Shore Resettlement', 'far-shore', 'X_InternationalOrganisation'],
    ['ThirdCountryResettlement', 'FamilyTracingReunification', 'InterpretationTranslation'],
    ['TH', 'MN', 'KR'],
    ['en', 'ko'],
  ),
  partner(
    ['Bridge of Reeds', 'bridge-of-reeds', 'NGO'],
    ['FamilyTracingReunification', 'InterpretationTranslation', 'ChildProtection'],
    ['CN', 'KR'],
    ['ko', 'zh', 'en'],
  ),
  partner(
    ['새싹 아동지원', 'saessak', 'NGO'],
    ['ChildProtection', 'Education', 'DocumentsCivilRegistration'],
    ['KR', 'CN'],
    ['ko', 'zh'],
  ),
  partner(
    ['Second Spring Workshop', 'second-spring', 'NGO'],
    ['VocationalTraining', 'LivelihoodIncome', 'LabourExploitationRehabilitation'],
    ['KR', 'TH'],
    ['ko', 'en'],
  ),
  partner(
    ['晨光学堂', 'chenguang', 'SchoolOrCollege'],
    ['Education', 'VocationalTraining', 'RightsTraining'],
    ['CN'],
    ['zh'],
  ),
  partner(
    ['Fair Hands', 'fair-hands', 'NGO'],
    ['LabourExploitationRehabilitation', 'RightsTraining', 'FinancialAid'],
    ['CN', 'MN'],
    ['zh', 'en', 'ru'],
  ),
  partner(
    ['Common Table', 'common-table', 'NGO'],
    ['FoodAndBasicItems', 'FinancialAid', 'LivelihoodIncome', 'Other'],
    ['CN', 'KR', 'TH'],
    ['ko', 'zh', 'en'],
  ),
  partner(
    ['Harbour Light Police Liaison', 'harbour-light', 'LawEnforcement'],
    ['LawEnforcementLiaison', 'SafetyPlanning'],
    ['KR', 'TH'],
    ['ko', 'en', 'th'],
  ),
  partner(
    ['Homeward Return Desk', 'homeward', 'X_InternationalOrganisation'],
    ['SafeReturnRepatriation', 'DocumentsCivilRegistration', 'FinancialAid'],
    ['VN', 'LA', 'MN'],
    ['en', 'vi', 'ru'],
  ),
];

/** The one partner nothing is referred to: suspended, and without an account. */
export const suspendedPartner = 'Homeward Return Desk';
