import type { Prisma } from '@/prisma/generated/prisma/client';
import type { SharingRisk } from './case-signs';

/** A rule in force. What is null matches anything; what is set all has to hold. */
export interface SharingRule {
  id: string;
  partnerId: string | null;
  partnerKind: string | null;
  /** Partners that work in this country. */
  country: string | null;
  caseSign: string | null;
  reason: string;
  liftableBy: string;
}

/** Columns of a rule. */
export const ruleSelect = {
  id: true,
  partnerId: true,
  partnerKind: true,
  country: true,
  caseSign: true,
  reason: true,
  liftableBy: true,
} as const satisfies Prisma.DoNotShareRuleSelect;

/** What of a partner rules look at. */
export interface RuledPartner {
  id: string;
  kind: string;
  countries: readonly string[];
}

/** An exception a supervisor made for the case in question. */
export interface MadeException {
  ruleId: string;
  partnerId: string;
}

/** True when the rule is about this partner and a case with these signs. */
export function ruleApplies(
  rule: SharingRule,
  partner: RuledPartner,
  signs: readonly SharingRisk[],
): boolean {
  return (
    (rule.partnerId === null || rule.partnerId === partner.id) &&
    (rule.partnerKind === null || rule.partnerKind === partner.kind) &&
    (rule.country === null || partner.countries.includes(rule.country)) &&
    (rule.caseSign === null || signs.some((sign) => sign === rule.caseSign))
  );
}

/**
 * The rules that forbid telling this partner of a case with these signs, exceptions taken off. Empty: nothing forbids
 * it. An exception never helps against a rule that only an administrator may lift.
 */
export function blocksOf(
  partner: RuledPartner,
  signs: readonly SharingRisk[],
  rules: readonly SharingRule[],
  exceptions: readonly MadeException[],
): SharingRule[] {
  return rules.filter(
    (rule) =>
      ruleApplies(rule, partner, signs) &&
      !(
        rule.liftableBy === 'Supervisor' &&
        exceptions.some(({ ruleId, partnerId }) => ruleId === rule.id && partnerId === partner.id)
      ),
  );
}
