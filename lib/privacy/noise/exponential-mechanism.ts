import { bernoulliExp } from './bernoulli-exp';
import type { Fraction } from './fraction';
import { NoiseError } from './noise-error';
import type { RandomBelow } from './random-integers';

/**
 * The index of one candidate, drawn with probability proportional to exp(ε·score/2), exactly, by rejection
 * (McSherry and Talwar 2007). One person may change each score by at most 1. It is ε-differentially private and, its
 * range being bounded, ε²/8-concentrated (Cesar and Rogers 2021). Throws `parameter` without candidates.
 */
export function chooseByScore(below: RandomBelow, scores: readonly bigint[], epsilon: Fraction): number {
  const [first, ...others] = scores;
  if (first === undefined) throw new NoiseError('parameter', 'there is no candidate');
  const best = others.reduce((most, score) => (score > most ? score : most), first);
  const count = BigInt(scores.length);
  for (;;) {
    const at = Number(below(count));
    const behind = best - (scores[at] ?? best);
    if (bernoulliExp(below, behind * epsilon.num, 2n * epsilon.den)) return at;
  }
}
