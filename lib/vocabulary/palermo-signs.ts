import type { CodeOf, ListName } from './lists';

/** Answers of an episode and of the case that can be a sign, with the list their codes come from. */
export const signLists = {
  exploitationTypes: 'exploitationType',
  forcedMarriageTypes: 'forcedMarriageType',
  sexualTypes: 'sexualExploitationType',
  lurePromises: 'lurePromise',
  recruitmentMethods: 'recruitmentMethod',
  recruiterRelationships: 'recruiterRelationship',
  acquisitionModes: 'acquisitionMode',
  timesSold: 'timesSold',
  meansOfControl: 'meansOfControl',
  perpetratorRoles: 'perpetratorRole',
  vulnerabilities: 'vulnerability',
} as const satisfies Record<string, ListName>;

type SignLists = typeof signLists;

export type SignAnswer = keyof SignLists;

/**
 * Codes of one answer that show an element. `any`: whatever was said. `possible`: the code makes the element likely
 * but does not show it; only a person can tell.
 */
export type Sign = {
  [A in SignAnswer]: {
    answer: A;
    codes: readonly CodeOf<SignLists[A]>[] | 'any';
    strength: 'shown' | 'possible';
  };
}[SignAnswer];

const shown = <A extends SignAnswer>(answer: A, codes: readonly CodeOf<SignLists[A]>[] | 'any') =>
  ({ answer, codes, strength: 'shown' }) as Extract<Sign, { answer: A }>;
const possible = <A extends SignAnswer>(answer: A, codes: readonly CodeOf<SignLists[A]>[] | 'any') =>
  ({ answer, codes, strength: 'possible' }) as Extract<Sign, { answer: A }>;

type Signs<L extends 'palermoAct' | 'palermoMeans' | 'palermoPurpose'> = Readonly<
  Record<CodeOf<L>, readonly Sign[]>
>;

/**
 * Palermo Protocol art. 3(a), first element. A transit country alone is no act: most of those who cross do so by their
 * own choice (Lagon 2008), and what happened on the way is said by who was involved.
 */
export const actSigns: Signs<'palermoAct'> = {
  Recruitment: [
    shown('recruitmentMethods', 'any'),
    shown('lurePromises', 'any'),
    shown('perpetratorRoles', ['RecruiterOrIntermediary', 'BrokerTravelAgent']),
  ],
  Transportation: [
    shown('perpetratorRoles', ['Transporter']),
    possible('perpetratorRoles', ['TravellingPartner', 'Smuggler']),
  ],
  Transfer: [
    shown('acquisitionModes', ['Sold', 'Resold', 'DebtTransfer']),
    shown('forcedMarriageTypes', ['X_SoldAsBride', 'X_ResoldAsBride']),
    shown('timesSold', ['1', '2', '3+']),
    shown('perpetratorRoles', ['TransferredIndividual', 'SoldIndividual']),
  ],
  Harbouring: [
    shown('perpetratorRoles', ['HarbouredIndividual', 'ControlledIndividual']),
    shown('meansOfControl', ['RestrictsMovement']),
  ],
  Receipt: [
    shown('perpetratorRoles', ['BoughtIndividual', 'ReceivedIndividual']),
    shown('forcedMarriageTypes', ['X_SoldAsBride', 'X_ResoldAsBride']),
  ],
};

/** Art. 3(a), second element. That someone was vulnerable is recorded; whether it was abused is for a person to say. */
export const meansSigns: Signs<'palermoMeans'> = {
  ThreatOrUseOfForce: [
    shown('meansOfControl', ['PhysicalThreats', 'ThreatensChildrenFamily', 'PhysicalAbuse', 'SexualAbuse']),
  ],
  OtherCoercion: [
    shown('meansOfControl', [
      'DebtBondage',
      'TakesEarnings',
      'RestrictsFinancialAccess',
      'UsesChildren',
      'ThreatsLawEnforcement',
      'PsychologicalAbuse',
      'PsychoactiveSubstance',
      'RestrictsMovement',
      'RestrictsMedicalCare',
      'WithholdsNecessities',
      'WithholdsDocuments',
    ]),
  ],
  Abduction: [
    shown('acquisitionModes', ['Abduction']),
    shown('forcedMarriageTypes', ['X_ByAbduction']),
    shown('perpetratorRoles', ['Kidnapper']),
  ],
  Fraud: [shown('lurePromises', ['ContractOrLegality', 'LegalStatusDocuments'])],
  Deception: [
    shown('acquisitionModes', ['Deceived']),
    shown('lurePromises', 'any'),
    shown('meansOfControl', ['FalsePromises']),
  ],
  AbuseOfPower: [
    possible('recruiterRelationships', ['FamilyRelative', 'IntimatePartner', 'X_Employer', 'X_Official']),
  ],
  AbuseOfVulnerability: [
    shown('meansOfControl', ['ThreatsLawEnforcement']),
    possible('vulnerabilities', [
      'X_NoLegalStatus',
      'X_RiskOfForcedReturn',
      'X_PunishmentOnReturn',
      'X_FamilyAtRiskInOrigin',
      'Poverty',
      'Migration',
      'Homelessness',
      'DisabilityAndPhysicalHealth',
      'MentalHealth',
      'Addiction',
    ]),
  ],
  PaymentOrBenefitToPersonInControl: [
    shown('acquisitionModes', ['Sold', 'Resold', 'DebtTransfer']),
    shown('forcedMarriageTypes', ['X_SoldAsBride', 'X_ResoldAsBride', 'X_ToSettleDebt']),
    shown('timesSold', ['1', '2', '3+']),
    possible('forcedMarriageTypes', ['X_ArrangedByFamily']),
  ],
};

/**
 * Art. 3(a), third element. Giving a woman in marriage for payment without a right to refuse, debt bondage and handing
 * over a child for exploitation are "institutions and practices similar to slavery": Supplementary Convention of 1956,
 * art. 1(a), (c), (d).
 */
export const purposeSigns: Signs<'palermoPurpose'> = {
  ProstitutionOfOthers: [shown('sexualTypes', ['Prostitution'])],
  OtherSexualExploitation: [
    shown('exploitationTypes', ['SexualExploitation']),
    shown('sexualTypes', ['Pornography', 'RemoteInteractiveServices', 'PrivateSexualServices']),
  ],
  ForcedLabourOrServices: [
    shown('exploitationTypes', [
      'ForcedLabour',
      'ChildLabour',
      'ForcedBegging',
      'X_ForcedCriminality',
      'ForcedMilitaryByNonStateActors',
    ]),
  ],
  Slavery: [possible('exploitationTypes', ['Servitude']), possible('acquisitionModes', ['Sold', 'Resold'])],
  PracticesSimilarToSlavery: [
    shown('exploitationTypes', ['ForcedMarriage', 'ForcedAdoption']),
    shown('meansOfControl', ['DebtBondage']),
    possible('exploitationTypes', ['Surrogacy']),
  ],
  Servitude: [shown('exploitationTypes', ['Servitude'])],
  OrganRemoval: [shown('exploitationTypes', ['OrganRemoval'])],
};
