import type { ColumnPair } from './choose-pairs';
import { pairsOf } from './counts';
import { branchesOf, cellOf, type TreeTables } from './tree';

/** Joint table of one column with another: the first column's answers in rows. */
type Joint = Float64Array;

/** The joint tables of one column with every column, by walking the tree away from it. */
function jointsFrom(start: number, pairs: readonly ColumnPair[], { nodes, edges }: TreeTables): Joint[] {
  const sizes = nodes.map(({ length }) => length);
  const own = sizes[start] ?? 0;
  const joints = sizes.map((size) => new Float64Array(own * size));
  nodes[start]?.forEach((value, answer) => {
    const joint = joints[start];
    if (joint) joint[answer * own + answer] = value;
  });
  for (const branch of branchesOf(pairs, start)) {
    const [above, below] = [joints[branch.parent], joints[branch.child]];
    const [middle, far] = [sizes[branch.parent] ?? 0, sizes[branch.child] ?? 0];
    const edge = edges[branch.edge];
    if (!above || !below || !edge) continue;
    for (let between = 0; between < middle; between += 1) {
      const whole = nodes[branch.parent]?.[between] ?? 0;
      if (whole <= 0) continue;
      for (let child = 0; child < far; child += 1) {
        const share = (edge[cellOf(branch, between, child, sizes)] ?? 0) / whole;
        for (let answer = 0; answer < own; answer += 1) {
          const at = answer * far + child;
          below[at] = (below[at] ?? 0) + (above[answer * middle + between] ?? 0) * share;
        }
      }
    }
  }
  return joints;
}

/** What a fitted tree says of every two columns, in the order of `pairsOf`. */
export function treeJoints(pairs: readonly ColumnPair[], tables: TreeTables): Float64Array[] {
  const from = tables.nodes.map((_, start) => jointsFrom(start, pairs, tables));
  return pairsOf(tables.nodes.length).map(([one, other]) => from[one]?.[other] ?? new Float64Array());
}
