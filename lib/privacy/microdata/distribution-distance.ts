import type { Hierarchy } from '@/lib/privacy/risk/hierarchy';

/** How far a class's answers are from the whole file's: 0 the same, 1 nothing in common. Both are counts by code. */
export type DistributionDistance = (inClass: Int32Array, inClassTotal: number) => number;

/** Earth mover's distance when all answers are equally far apart: half the summed differences (Li et al. 2007, 4.2). */
export function equalDistance(whole: Int32Array): DistributionDistance {
  const total = whole.reduce((sum, count) => sum + count, 0);
  return (inClass, inClassTotal) => {
    let sum = 0;
    for (let code = 0; code < whole.length; code += 1) {
      sum += Math.abs((inClass[code] ?? 0) / inClassTotal - (whole[code] ?? 0) / total);
    }
    return sum / 2;
  };
}

/**
 * Earth mover's distance over a tree of answers: two answers are as far apart as the level at which they meet, divided
 * by the height of the tree. What must be moved within a node is moved there, the rest goes up (Li et al. 2007, 4.2).
 * `leafOfCode` says where each code of the counts stands in the tree.
 */
export function hierarchicalDistance(
  whole: Int32Array,
  { labels, levels, lowestLevel }: Hierarchy,
  leafOfCode: readonly number[],
): DistributionDistance {
  const total = whole.reduce((sum, count) => sum + count, 0);
  const height = levels.length - 1;
  const parent = new Int32Array(labels.length).fill(-1);
  levels.forEach((nodes, level) =>
    nodes.forEach((node, leaf) => {
      const above = levels[level + 1]?.[leaf];
      if (above !== undefined && above !== node) parent[node] = above;
    }),
  );
  const fromLeaves = Array.from(labels, (_, node) => node).toSorted(
    (a, b) => (lowestLevel[a] ?? 0) - (lowestLevel[b] ?? 0),
  );
  const surplus = new Float64Array(labels.length);
  const deficit = new Float64Array(labels.length);
  return (inClass, inClassTotal) => {
    surplus.fill(0);
    deficit.fill(0);
    for (let code = 0; code < whole.length; code += 1) {
      const extra = (inClass[code] ?? 0) / inClassTotal - (whole[code] ?? 0) / total;
      const leaf = leafOfCode[code] ?? 0;
      if (extra > 0) surplus[leaf] = (surplus[leaf] ?? 0) + extra;
      else deficit[leaf] = (deficit[leaf] ?? 0) - extra;
    }
    let cost = 0;
    for (const node of fromLeaves) {
      const [more, less] = [surplus[node] ?? 0, deficit[node] ?? 0];
      if (height > 0) cost += (Math.min(more, less) * (lowestLevel[node] ?? 0)) / height;
      const above = parent[node] ?? -1;
      if (above === -1) continue;
      if (more > less) surplus[above] = (surplus[above] ?? 0) + more - less;
      else deficit[above] = (deficit[above] ?? 0) + less - more;
    }
    return cost;
  };
}
