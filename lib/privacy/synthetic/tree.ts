import type { ColumnPair } from './choose-pairs';

/** One step down a rooted tree. `edge` is the pair's number; `isForward`: the parent is the pair's first column. */
export interface Branch {
  readonly parent: number;
  readonly child: number;
  readonly edge: number;
  readonly isForward: boolean;
}

/** A spanning tree hung up at one column: every branch comes after the one above it. */
export function branchesOf(pairs: readonly ColumnPair[], root = 0): Branch[] {
  const branches: Branch[] = [];
  const reached = [root];
  for (const parent of reached) {
    pairs.forEach(([one, other], edge) => {
      const child = one === parent ? other : other === parent ? one : undefined;
      if (child === undefined || reached.includes(child)) return;
      branches.push({ parent, child, edge, isForward: one === parent });
      reached.push(child);
    });
  }
  return branches;
}

/** Log-potentials, or marginals, of each column and of each pair (the pair's second column varies fastest). */
export interface TreeTables {
  readonly nodes: readonly Float64Array[];
  readonly edges: readonly Float64Array[];
}

/** Position in a pair's table of a parent's and a child's answer. */
export const cellOf = (branch: Branch, parent: number, child: number, sizes: readonly number[]): number =>
  branch.isForward
    ? parent * (sizes[branch.child] ?? 0) + child
    : child * (sizes[branch.parent] ?? 0) + parent;

function addTo(sum: Float64Array, part: Float64Array): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (part[at] ?? 0);
}

/** ln Σ exp of what `termOf` gives for 0 … count − 1, without overflow. */
function logSum(count: number, termOf: (at: number) => number): number {
  let largest = -Infinity;
  for (let at = 0; at < count; at += 1) largest = Math.max(largest, termOf(at));
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += Math.exp(termOf(at) - largest);
  return largest + Math.log(sum);
}

/**
 * The marginals, adding up to `total`, of the distribution with these log-potentials: belief propagation, exact on a
 * tree (Pearl 1982), once up and once down.
 */
export function marginalsOf(potentials: TreeTables, branches: readonly Branch[], total: number): TreeTables {
  const sizes = potentials.nodes.map(({ length }) => length);
  const beliefs = potentials.nodes.map((node) => node.slice());
  const none = new Float64Array();
  const upward = new Map<number, Float64Array>();
  for (const branch of branches.toReversed()) {
    const below = beliefs[branch.child] ?? none;
    const edge = potentials.edges[branch.edge] ?? none;
    const message = new Float64Array(sizes[branch.parent] ?? 0);
    for (let parent = 0; parent < message.length; parent += 1) {
      message[parent] = logSum(
        below.length,
        (child) => (below[child] ?? 0) + (edge[cellOf(branch, parent, child, sizes)] ?? 0),
      );
    }
    upward.set(branch.edge, message);
    addTo(beliefs[branch.parent] ?? none, message);
  }

  const root = beliefs[0] ?? none;
  const logTotal = Math.log(total) - logSum(root.length, (at) => root[at] ?? 0);
  const edges = potentials.edges.map((edge) => new Float64Array(edge.length));
  for (const branch of branches) {
    const edge = potentials.edges[branch.edge] ?? none;
    const joint = edges[branch.edge] ?? none;
    const above = beliefs[branch.parent] ?? none;
    const below = beliefs[branch.child] ?? none;
    const sent = upward.get(branch.edge) ?? none;
    const message = new Float64Array(below.length);
    for (let child = 0; child < below.length; child += 1) {
      const term = (parent: number): number =>
        (above[parent] ?? 0) - (sent[parent] ?? 0) + (edge[cellOf(branch, parent, child, sizes)] ?? 0);
      for (let parent = 0; parent < above.length; parent += 1) {
        joint[cellOf(branch, parent, child, sizes)] = Math.exp(term(parent) + (below[child] ?? 0) + logTotal);
      }
      message[child] = logSum(above.length, term);
    }
    addTo(below, message);
  }
  const nodes = beliefs.map((belief) => belief.map((value) => Math.exp(value + logTotal)));
  return { nodes, edges };
}
