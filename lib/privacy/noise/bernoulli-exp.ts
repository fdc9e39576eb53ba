import type { RandomBelow } from './random-integers';

/** True with probability exp(−num/den) for 0 ≤ num ≤ den: the first failure of coins γ/1, γ/2, γ/3 … is at an odd one. */
function atMostOne(below: RandomBelow, num: bigint, den: bigint): boolean {
  let round = 1n;
  while (below(den * round) < num) round += 1n;
  return round % 2n === 1n;
}

/**
 * True with probability exactly exp(−num/den), num ≥ 0, den > 0, by whole-number comparisons alone (Canonne, Kamath and
 * Steinke 2020, algorithm 1): no exponential is ever computed, so none is rounded.
 */
export function bernoulliExp(below: RandomBelow, num: bigint, den: bigint): boolean {
  let rest = num;
  for (; rest > den; rest -= den) if (!atMostOne(below, 1n, 1n)) return false;
  return atMostOne(below, rest, den);
}
