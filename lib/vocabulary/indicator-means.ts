import type { CodeOf } from './lists';

/**
 * Means of control that show an ILO indicator of forced labour; any one of them is enough. Abuse of vulnerability has
 * none: it is read from the person's situation.
 */
export const meansByIndicator: Readonly<
  Record<CodeOf<'iloForcedLabourIndicator'>, readonly CodeOf<'meansOfControl'>[]>
> = {
  AbuseOfVulnerability: [],
  Deception: ['FalsePromises'],
  RestrictionOfMovement: ['RestrictsMovement'],
  Isolation: ['RestrictsMovement'],
  PhysicalAndSexualViolence: ['PhysicalAbuse', 'SexualAbuse'],
  IntimidationAndThreats: [
    'PhysicalThreats',
    'ThreatensChildrenFamily',
    'UsesChildren',
    'ThreatsLawEnforcement',
    'PsychologicalAbuse',
  ],
  RetentionOfIdentityDocuments: ['WithholdsDocuments'],
  WithholdingOfWages: ['TakesEarnings'],
  DebtBondage: ['DebtBondage'],
  AbusiveWorkingAndLivingConditions: ['WithholdsNecessities', 'RestrictsMedicalCare'],
  ExcessiveOvertime: ['ExcessiveWorkingHours'],
};
