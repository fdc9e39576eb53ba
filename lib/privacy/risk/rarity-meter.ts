import { countLattice, type AnswerLattice } from './answer-lattice';
import { leavesOfAnswers, type Answers, type RarityIndex } from './rarity-index';
import { RiskError } from './risk-error';

/** How many records share the answers, the asked one among them: at least `from`, fewer than `below` (null: no end). */
export interface RarityBand {
  readonly from: number;
  readonly below: number | null;
}

/** One answer given more widely: the label to put in its place. */
export interface WiderAnswer {
  readonly attribute: string;
  readonly label: string;
}

export interface RarityReading {
  readonly band: RarityBand;
  /** The smallest set of attributes on which fewer than k agree; null when k or more share all answers. */
  readonly rareOn: readonly string[] | null;
  /** The cheapest change that makes k share the answers; empty when none is needed, null when none is enough. */
  readonly wider: readonly WiderAnswer[] | null;
}

/** Multiples of k at which the band changes. Nothing below k is told apart. */
const bandSteps = [1, 2, 10, 100] as const;

/** Least k of a live reading: below 3, no other record and one other record would look different. */
const leastK = 3;

function bandOf(total: number, k: number): RarityBand {
  const edges = bandSteps.map((step) => step * k);
  return {
    from: edges.findLast((edge) => edge <= total) ?? 0,
    below: edges.find((edge) => edge > total) ?? null,
  };
}

/** The attribute sets of one size, in the order of the attributes. */
function* setsOfSize(size: number, attributes: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else {
    for (let first = from; first <= attributes - size; first += 1) {
      for (const rest of setsOfSize(size - 1, attributes, first + 1)) yield [first, ...rest];
    }
  }
}

function rarestSet({ strides, levelCounts, matching }: AnswerLattice, k: number): readonly number[] | null {
  const top = matching.length - 1;
  for (let size = 0; size <= strides.length; size += 1) {
    for (const set of setsOfSize(size, strides.length)) {
      const point = set.reduce((at, i) => at - ((levelCounts[i] ?? 1) - 1) * (strides[i] ?? 0), top);
      if ((matching[point] ?? 0) + 1 < k) return set;
    }
  }
  return null;
}

/** The point of least summed loss at which k agree; the first in number among equals. */
function cheapestPoint(
  { strides, levelCounts, matching }: AnswerLattice,
  losses: readonly (readonly number[])[],
  k: number,
): number | null {
  let cheapest: number | null = null;
  let least = Infinity;
  for (let point = 0; point < matching.length; point += 1) {
    if ((matching[point] ?? 0) + 1 < k) continue;
    let loss = 0;
    for (let at = 0; at < strides.length; at += 1) {
      loss += losses[at]?.[Math.floor(point / (strides[at] ?? 1)) % (levelCounts[at] ?? 1)] ?? 0;
    }
    if (loss < least) {
      least = loss;
      cheapest = point;
    }
  }
  return cheapest;
}

/**
 * How rare a record with these answers would be among those in the index, and what to do about it.
 *
 * The meter is an oracle and is built as one: every part of the reading follows from comparisons of counts with k and
 * its multiples, so no exact count can be read off, none and one other are the same to it, and it takes the same time
 * for every question. It cannot stop someone who may plant k − 2 records of their own from noticing the next one:
 * scope, a limit on questions and the audit are the caller's part.
 *
 * Throws `threshold` unless k is a whole number of at least 3, `columns` and `unknownCode` as the index does.
 */
export function readRarity(index: RarityIndex, answers: Answers, k: number): RarityReading {
  if (!Number.isInteger(k) || k < leastK) {
    throw new RiskError('threshold', `k of a live reading is a whole number of at least ${leastK}`);
  }
  const leaves = leavesOfAnswers(index, answers);
  const lattice = countLattice(index, leaves);
  const { hierarchies } = index;
  const nodes = hierarchies.map(({ levels }, at) => levels.map((level) => level[leaves[at] ?? 0] ?? 0));
  const losses = hierarchies.map(({ loss }, at) => (nodes[at] ?? []).map((node) => loss[node] ?? 0));
  const rare = rarestSet(lattice, k);
  const point = cheapestPoint(lattice, losses, k);
  return {
    band: bandOf((lattice.matching[0] ?? 0) + 1, k),
    rareOn: rare && rare.map((at) => hierarchies[at]?.name ?? ''),
    wider:
      point === null
        ? null
        : hierarchies.flatMap(({ name, labels }, at) => {
            const level = Math.floor(point / (lattice.strides[at] ?? 1)) % (lattice.levelCounts[at] ?? 1);
            const node = nodes[at]?.[level] ?? 0;
            return node === leaves[at] ? [] : [{ attribute: name, label: labels[node] ?? '' }];
          }),
  };
}
