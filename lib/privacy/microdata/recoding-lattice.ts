import { leafCounts, type LeafMatrix } from './leaf-matrix';
import { MicrodataError } from './microdata-error';

/** The ways to generalise all values of each attribute to one level. Levels are those of the attribute's hierarchy. */
export interface RecodingLattice {
  /** For each attribute, the levels worth trying, from fine to coarse. */
  readonly levels: readonly (readonly number[])[];
  /** Nodes in the order they are tried; `nodes[at][attribute]` indexes `levels[attribute]`. */
  readonly nodes: readonly Uint8Array[];
}

/** A lattice of more nodes is thinned by leaving out levels between the finest and the coarsest. */
export const maxLatticeNodes = 10_000;

interface LevelLoss {
  readonly level: number;
  /** Mean loss over the rows. */
  readonly loss: number;
}

/** Levels that bring rows together which the level below keeps apart; the last brings all together. */
function usefulLevels(matrix: LeafMatrix, attribute: number): LevelLoss[] {
  const hierarchy = matrix.hierarchies[attribute];
  if (!hierarchy) return [];
  const counts = leafCounts(matrix, attribute);
  let apart = Infinity;
  return hierarchy.levels.flatMap((nodes, level) => {
    const used = new Set(nodes.filter((_, leaf) => (counts[leaf] ?? 0) > 0));
    if (used.size >= apart) return [];
    apart = used.size;
    let sum = 0;
    nodes.forEach((node, leaf) => (sum += (counts[leaf] ?? 0) * (hierarchy.loss[node] ?? 0)));
    return [{ level, loss: matrix.rowCount === 0 ? 0 : sum / matrix.rowCount }];
  });
}

/** Leaves out levels, each time the one whose neighbours are closest in loss, until the lattice is small enough. */
function thin(levels: readonly LevelLoss[][]): readonly LevelLoss[][] {
  const size = levels.reduce((nodes, { length }) => nodes * length, 1);
  if (size <= maxLatticeNodes) return levels;
  let closest = { attribute: -1, at: -1, gap: Infinity };
  levels.forEach((each, attribute) => {
    for (let at = 1; at < each.length - 1; at += 1) {
      const gap = (each[at + 1]?.loss ?? 0) - (each[at - 1]?.loss ?? 0);
      if (gap < closest.gap) closest = { attribute, at, gap };
    }
  });
  if (closest.attribute === -1) {
    throw new MicrodataError('tooLarge', 'the lattice takes at most 13 quasi-identifiers that vary');
  }
  return thin(
    levels.map((each, attribute) => (attribute === closest.attribute ? each.toSpliced(closest.at, 1) : each)),
  );
}

/**
 * All nodes in order of rising cost. The cost of a node is the sum over attributes of its mean loss to the power of
 * `convexity`: 1 is the mean loss itself; above 1, two half-generalised attributes come before one that says "any".
 * A node comes after every node that is finer in all attributes. Throws `tooLarge` beyond 13 attributes that vary.
 */
export function recodingLattice(matrix: LeafMatrix, convexity: number): RecodingLattice {
  const levels = thin(matrix.hierarchies.map((_, attribute) => usefulLevels(matrix, attribute)));
  let nodes: { at: number[]; cost: number; height: number }[] = [{ at: [], cost: 0, height: 0 }];
  for (const each of levels) {
    nodes = nodes.flatMap(({ at, cost, height }) =>
      each.map(({ loss }, index) => ({
        at: [...at, index],
        cost: cost + loss ** convexity,
        height: height + index,
      })),
    );
  }
  // Equal costs happen where a level costs nothing; the lower node must still come first.
  const ordered = nodes.toSorted((a, b) => a.cost - b.cost || a.height - b.height);
  return {
    levels: levels.map((each) => each.map(({ level }) => level)),
    nodes: ordered.map(({ at }) => Uint8Array.from(at)),
  };
}
