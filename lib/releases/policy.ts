import { dayMs } from '@/lib/core/clock';
import { type BudgetRule, usualBudget } from '@/lib/privacy/noise/budget';

/** Who reads a release: everyone, or who signed an agreement and holds everything public as well. */
export const releaseAudiences = ['Public', 'Agreement'] as const;

export type ReleaseAudience = (typeof releaseAudiences)[number];

/** What a release must keep. A row here, on the server: nobody who prepares or asks can pass one. */
export interface ReleasePolicy {
  /** Least number of records each one hides among, and least count that is shown. */
  readonly k: number;
  /** Least number of different answers of a sensitive column in each class. */
  readonly l: number;
  /** Least number of organisations behind a shown count, where several stand behind the cases. */
  readonly contributors: number;
}

/** k = 11 as the global data hub publishes, 5 under a signed agreement, never lower (the database holds the same floors). */
const policies: Readonly<Record<ReleaseAudience, ReleasePolicy>> = {
  Public: { k: 11, l: 2, contributors: 3 },
  Agreement: { k: 5, l: 2, contributors: 3 },
};

export function policyOf(audience: ReleaseAudience): ReleasePolicy {
  return policies[audience];
}

/** A report officer inside sees no more than the public would. */
export const insidePolicy: ReleasePolicy = policies.Public;

/** Figures are renewed at most this often, unless a release is prepared. */
export const renewAfterMs = 30 * dayMs;

/**
 * New cases join the figures only if at least this share of the counts that are shown stay so: a period's small counts
 * blank the sums they are part of.
 */
export const keptShare = 0.75;

/** What noise may cost a year and a release, and the δ its ε is stated at. */
export const budgetRule: BudgetRule = usualBudget;
export const statedDelta = 1e-6;
