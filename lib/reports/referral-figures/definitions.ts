import { type ListName, vocabulary } from '@/lib/vocabulary/lists';

/** Reports about the referral desk, by the name used in the URL and the interface. */
export const referralReportNames = [
  'referral-decisions',
  'referral-answers',
  'referral-acceptance',
  'unmet-needs',
] as const;

export type ReferralReportName = (typeof referralReportNames)[number];

export function isReferralReportName(value: string): value is ReferralReportName {
  return referralReportNames.some((name) => name === value);
}

/** One dimension of a report: the list its codes come from; a partner's code is its id. */
export interface ReferralDimension {
  readonly name: 'service' | 'decided' | 'answered' | 'partner' | 'answer' | 'fate';
  readonly list: ListName | null;
}

export const referralReportDimensions: Readonly<Record<ReferralReportName, readonly ReferralDimension[]>> = {
  'referral-decisions': [
    { name: 'service', list: 'serviceType' },
    { name: 'decided', list: 'decisionTime' },
  ],
  'referral-answers': [
    { name: 'service', list: 'serviceType' },
    { name: 'answered', list: 'answerTime' },
  ],
  'referral-acceptance': [
    { name: 'partner', list: null },
    { name: 'service', list: 'serviceType' },
    { name: 'answer', list: 'partnerAnswer' },
  ],
  'unmet-needs': [
    { name: 'service', list: 'serviceType' },
    { name: 'fate', list: 'needFate' },
  ],
};

/** Services that fewer people asked for than may be told, put together. */
export const rareServices = 'X_RareServices';

/** Codes of a dimension as its list orders them; those of no list come last, by themselves. */
export function inListOrder(dimension: string, codes: Iterable<string>): string[] {
  const list = Object.values(referralReportDimensions)
    .flat()
    .find(({ name }) => name === dimension)?.list;
  const order: readonly string[] = list ? vocabulary[list].map(({ code }) => code) : [];
  const placeOf = (code: string): number => (order.includes(code) ? order.indexOf(code) : order.length);
  return [...new Set(codes)].toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}
