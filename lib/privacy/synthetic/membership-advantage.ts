import { epsilonOf, rhoOf, type NanoRho } from '@/lib/privacy/noise/concentrated';

/**
 * The most by which anyone who reads an answer, and knows everything else, can tell better than by tossing a coin
 * whether one person was in the file: true-positive rate minus false-positive rate, 0 … 1.
 */
export interface MembershipBound {
  /** From (ε, δ): (e^ε − 1 + 2δ) / (e^ε + 1) (Humphries et al. 2020; Kairouz, Oh and Viswanath 2015). */
  readonly byEpsilon: number;
  /** From ρ, which bounds the Kullback–Leibler divergence (Pinsker; Bretagnolle and Huber). Also holds, often closer. */
  readonly byRho: number;
}

export function membershipBound(nanoRho: NanoRho, delta: number): MembershipBound {
  const epsilon = epsilonOf(nanoRho, delta);
  const rho = rhoOf(nanoRho);
  return {
    byEpsilon: Math.min(1, (Math.expm1(epsilon) + 2 * delta) / (Math.exp(epsilon) + 1)),
    byRho: Math.min(Math.sqrt(rho / 2), Math.sqrt(-Math.expm1(-rho))),
  };
}
