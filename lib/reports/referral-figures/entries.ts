import { vocabulary } from '@/lib/vocabulary/lists';
import { answerClass, answeredClass, type CountedReferral, decidedClass, fateOf } from './classes';
import type { ReferralDimension } from './definitions';

/** A person who asked for a service in a quarter, once, however many referrals that took. */
export interface FigureEntry {
  /** The person's case. */
  readonly caseId: string;
  readonly codes: Readonly<Record<ReferralDimension['name'], string>>;
}

/** A need of a person for which nobody was asked. */
export interface UnaskedNeed {
  readonly caseId: string;
  readonly service: string;
}

const fateOrder: readonly string[] = vocabulary.needFate.map(({ code }) => code);

/**
 * Referrals as people who asked for a service: the first referral tells how long the decision and the answer took and
 * what the partner said, so that nobody counts twice and a second attempt does not make a partner look better; the best
 * of all tells what became of the need.
 */
export function entriesOf(referrals: readonly CountedReferral[]): FigureEntry[] {
  return requestsOf(referrals).map(({ first, all }) => ({
    caseId: first.caseId,
    codes: {
      service: first.service,
      decided: decidedClass(first),
      answered: answeredClass(first),
      partner: first.partnerId,
      answer: answerClass(first),
      fate: all.map(fateOf).toSorted((a, b) => fateOrder.indexOf(a) - fateOrder.indexOf(b))[0] ?? 'StillOpen',
    },
  }));
}

/** Each person's referrals for a service together, with the first of them. Ties are settled by partner. */
export function requestsOf(
  referrals: readonly CountedReferral[],
): { readonly first: CountedReferral; readonly all: readonly CountedReferral[] }[] {
  const requests = new Map<string, { first: CountedReferral; all: CountedReferral[] }>();
  const inOrder = referrals.toSorted(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.partnerId < b.partnerId ? -1 : 1),
  );
  for (const referral of inOrder) {
    const key = JSON.stringify([referral.caseId, referral.service]);
    const known = requests.get(key);
    if (known) known.all.push(referral);
    else requests.set(key, { first: referral, all: [referral] });
  }
  return [...requests.values()];
}

/** How many different people stand behind entries. */
export function peopleBehind(entries: readonly { readonly caseId: string }[]): number {
  return new Set(entries.map(({ caseId }) => caseId)).size;
}
