import type { VocabularyEntry } from './entry';

/** How control over the person was acquired and kept (HTCDS vic_MethodsOfControl; acquisition is ours). */
export const acquisitionMode = [
  { code: 'Deceived', ctdc: 'meansOfControlFalsePromises' },
  { code: 'Abduction', ctdc: 'isAbduction' },
  { code: 'Sold' },
  { code: 'Resold' },
  { code: 'DebtTransfer', ctdc: 'meansOfControlDebtBondage' },
  { code: 'Unknown', entry: false },
] as const satisfies readonly VocabularyEntry[];

export const timesSold = [
  { code: '0' },
  { code: '1' },
  { code: '2' },
  { code: '3+' },
] as const satisfies readonly VocabularyEntry[];

export const meansOfControl = [
  {
    code: 'FalsePromises',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'DebtBondage',
    htcds: 'DebtBondage',
    ctdc: 'meansOfControlDebtBondage',
    synth: 'meansDebtBondageEarnings',
  },
  {
    code: 'TakesEarnings',
    htcds: 'TakesEarnings',
    ctdc: 'meansOfControlTakesEarnings',
    synth: 'meansDebtBondageEarnings',
  },
  {
    code: 'RestrictsFinancialAccess',
    htcds: 'RestrictsFinancialAccess',
    ctdc: 'meansOfControlRestrictsFinancialAccess',
    synth: 'meansDenyBasicNeeds',
  },
  { code: 'PhysicalThreats', htcds: 'PhysicalThreats', ctdc: 'meansOfControlThreats', synth: 'meansThreats' },
  {
    code: 'ThreatensChildrenFamily',
    htcds: 'ThreatensChildrenFamily',
    ctdc: 'meansOfControlThreats',
    synth: 'meansThreats',
  },
  { code: 'UsesChildren', ctdc: 'meansOfControlUsesChildren', synth: 'meansThreats' },
  {
    code: 'ThreatsLawEnforcement',
    htcds: 'ThreatsLawEnforcement',
    ctdc: 'meansOfControlThreatOfLawEnforcement',
    synth: 'meansThreats',
  },
  {
    code: 'PhysicalAbuse',
    htcds: 'PhysicalAbuse',
    ctdc: 'meansOfControlPhysicalAbuse',
    synth: 'meansAbusePsyPhySex',
  },
  {
    code: 'SexualAbuse',
    htcds: 'SexualAbuse',
    ctdc: 'meansOfControlSexualAbuse',
    synth: 'meansAbusePsyPhySex',
  },
  {
    code: 'PsychologicalAbuse',
    htcds: 'PsychologicalAbuse',
    ctdc: 'meansOfControlPsychologicalAbuse',
    synth: 'meansAbusePsyPhySex',
  },
  {
    code: 'PsychoactiveSubstance',
    htcds: 'PsychoactiveSubstance',
    ctdc: 'meansOfControlPsychoactiveSubstances',
    synth: 'meansDrugsAlcohol',
  },
  { code: 'RestrictsMovement', ctdc: 'meansOfControlRestrictsMovement', synth: 'meansDenyBasicNeeds' },
  {
    code: 'RestrictsMedicalCare',
    htcds: 'RestrictsMedicalCare',
    ctdc: 'meansOfControlRestrictsMedicalCare',
    synth: 'meansDenyBasicNeeds',
  },
  {
    code: 'WithholdsNecessities',
    htcds: 'WithholdsNecessities',
    ctdc: 'meansOfControlWithholdsNecessities',
    synth: 'meansDenyBasicNeeds',
  },
  {
    code: 'ExcessiveWorkingHours',
    htcds: 'ExcessiveWorkingHours',
    ctdc: 'meansOfControlExcessiveWorkingHours',
    synth: 'meansExcessiveWorkHours',
  },
  {
    code: 'WithholdsDocuments',
    htcds: 'WithholdsDocuments',
    ctdc: 'meansOfControlWithholdsDocuments',
    synth: 'meansWithholdDocs',
  },
  { code: 'Other', htcds: 'Other', ctdc: 'meansOfControlOther' },
] as const satisfies readonly VocabularyEntry[];

export const perpetratorRole = [
  { code: 'TravellingPartner', htcds: 'TravellingPartner' },
  { code: 'Transporter', htcds: 'Transporter' },
  { code: 'RecruiterOrIntermediary', htcds: 'RecruiterOrIntermediary' },
  { code: 'BrokerTravelAgent', htcds: 'BrokerTravelAgent' },
  { code: 'TransferredIndividual', htcds: 'TransferredIndividual' },
  { code: 'HarbouredIndividual', htcds: 'HarbouredIndividual' },
  { code: 'SoldIndividual', htcds: 'SoldIndividual' },
  { code: 'BoughtIndividual', htcds: 'BoughtIndividual' },
  { code: 'ReceivedIndividual', htcds: 'ReceivedIndividual' },
  { code: 'ControlledIndividual', htcds: 'ControlledIndividual' },
  { code: 'Smuggler', htcds: 'Smuggler' },
  { code: 'Abuser', htcds: 'Abuser' },
  { code: 'Kidnapper', htcds: 'Kidnapper' },
  { code: 'Exploiter', htcds: 'Exploiter' },
  { code: 'Other', htcds: 'Other' },
] as const satisfies readonly VocabularyEntry[];
