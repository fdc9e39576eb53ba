import { gaussianVariance, selectionEpsilon, shareOf } from '@/lib/privacy/noise/mechanism-cost';
import type { NanoRho } from '@/lib/privacy/noise/concentrated';
import { chooseByScore } from '@/lib/privacy/noise/exponential-mechanism';
import type { RandomBelow } from '@/lib/privacy/noise/random-integers';
import type { ColumnPair } from './choose-pairs';
import { pairCountsOf, pairsOf } from './counts';
import { measure, type Measurement } from './measurement';
import type { MatrixColumn } from './people-matrix';
import { unexplained } from './unexplained';

/** Hundredths of what further pairs may cost that go into choosing them. */
const choicePercent = 25;
/** Further pairs for each pair of the tree; all there are of up to eight columns. */
const pairsPerBranch = 3;

/**
 * A noised table drawn towards the expected one by as much as noise alone would explain of their distance (James and
 * Stein 1961, positive part): where a pair holds nothing new, nothing is changed.
 */
export function shrunk(expected: Float64Array, { values, variances }: Measurement): Float64Array {
  let distance = 0;
  let noise = 0;
  values.forEach((value, at) => {
    distance += (value - (expected[at] ?? 0)) ** 2;
    noise += variances[at] ?? 0;
  });
  const kept = distance > noise ? 1 - noise / distance : 0;
  return expected.map((value, at) => value + kept * ((values[at] ?? 0) - value));
}

/**
 * Measures up to three times as many further pairs as the tree has, those preferred that it explains worst, and corrects
 * its joint tables by them (the choice as in AIM, McKenna, Mullins, Sheldon and Miklau 2022). All of it costs `nanoRho`.
 */
export function withFurtherPairs(
  columns: readonly MatrixColumn[],
  tree: readonly ColumnPair[],
  joints: readonly Float64Array[],
  nanoRho: NanoRho,
  below: RandomBelow,
): Float64Array[] {
  const isInTree = (one: number, other: number): boolean =>
    tree.some((pair) => pair.includes(one) && pair.includes(other));
  const candidates = pairsOf(columns.length).flatMap(([one, other], at) => {
    const [first, second, joint] = [columns[one], columns[other], joints[at]];
    if (!first || !second || !joint || isInTree(one, other)) return [];
    const counts = pairCountsOf(first, second);
    return [{ at, counts, score: unexplained(counts, (cell) => joint[cell] ?? 0) }];
  });
  const rounds = Math.min(candidates.length, pairsPerBranch * tree.length);
  const corrected = [...joints];
  if (rounds === 0) return corrected;
  const choiceRho = shareOf(nanoRho, choicePercent);
  const epsilon = selectionEpsilon(choiceRho / BigInt(rounds));
  const variance = gaussianVariance(BigInt(rounds), nanoRho - choiceRho);
  for (let round = 0; round < rounds; round += 1) {
    const scores = candidates.map(({ score }) => score);
    const [chosen] = candidates.splice(chooseByScore(below, scores, epsilon), 1);
    const expected = chosen && joints[chosen.at];
    if (chosen && expected) corrected[chosen.at] = shrunk(expected, measure(chosen.counts, variance, below));
  }
  return corrected;
}
