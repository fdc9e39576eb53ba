import { TableError } from './table-error';

/**
 * One classification of a table, with its whole domain: the finest codes, and, where the codes form a
 * hierarchy, the parent of each code that has one (`{ KR: 'EastAsia', EastAsia: 'Asia' }`). The domain comes
 * from a code list, not from the data: a code nobody has is a published zero, not a hint.
 */
export interface Dimension {
  readonly name: string;
  readonly codes: readonly string[];
  readonly parents?: Readonly<Record<string, string>>;
}

/**
 * A dimension compiled to nodes. Nodes `0 … leafCount - 1` are the finest codes in the given order, then the
 * groups from small to large, then the total, which is always last. Two codes that cover the same finest codes
 * (a region with one country) are one node: they can only be shown or hidden together.
 */
export interface Axis {
  readonly name: string;
  readonly leafCount: number;
  readonly nodeCount: number;
  readonly total: number;
  /** Every code and, as `null`, the total, in the order of the domain, with the node each stands for. */
  readonly labels: readonly { readonly code: string | null; readonly node: number }[];
  readonly nodeOf: ReadonlyMap<string, number>;
  /** For each node, the nodes that contain it: itself first, the total last. */
  readonly containing: readonly Int32Array[];
  /** For each node, the nodes directly under it; empty for the finest codes. */
  readonly children: readonly Int32Array[];
}

function chainOf(code: string, parents: Readonly<Record<string, string>>, limit: number): string[] {
  const chain: string[] = [];
  for (let at = parents[code]; at !== undefined; at = parents[at]) {
    chain.push(at);
    if (chain.length > limit) throw new TableError('codes', 'the hierarchy has a cycle');
  }
  return chain;
}

/** Groups leaf indices by group code; the order of first appearance is the order of the domain. */
function groupsOf(dimension: Dimension): Map<string, number[]> {
  const { codes, parents = {} } = dimension;
  const groups = new Map<string, number[]>();
  const limit = Object.keys(parents).length;
  codes.forEach((code, leaf) => {
    for (const group of chainOf(code, parents, limit)) {
      const members = groups.get(group);
      if (members) members.push(leaf);
      else groups.set(group, [leaf]);
    }
  });
  for (const group of groups.keys()) {
    if (codes.includes(group)) throw new TableError('codes', `a code of ${dimension.name} is also a group`);
  }
  return groups;
}

/**
 * Compiles a dimension. Throws `TableError('codes')` when the domain is empty or repeats a code, or when the
 * hierarchy has a cycle or names a finest code as a group.
 */
export function compileAxis(dimension: Dimension): Axis {
  const { name, codes } = dimension;
  const leafCount = codes.length;
  if (leafCount === 0 || new Set(codes).size !== leafCount) {
    throw new TableError('codes', `the codes of ${name} are empty or repeat`);
  }
  const members: number[][] = codes.map((_, leaf) => [leaf]);
  const nodeOf = new Map<string, number>(codes.map((code, leaf) => [code, leaf]));
  const nodeBySpan = new Map<string, number>(members.map((span, node) => [span.join(), node]));
  const everything = codes.map((_, leaf) => leaf);
  const groups = [...groupsOf(dimension)].toSorted((a, b) => a[1].length - b[1].length);
  const wholeDomain: string[] = [];
  for (const [group, span] of groups) {
    const key = span.join();
    const known = nodeBySpan.get(key);
    if (known === undefined && span.length === leafCount) wholeDomain.push(group);
    else {
      const node = known ?? members.push(span) - 1;
      nodeBySpan.set(key, node);
      nodeOf.set(group, node);
    }
  }
  const total = leafCount === 1 ? 0 : members.push(everything) - 1;
  for (const group of wholeDomain) nodeOf.set(group, total);
  const labels = [...codes, ...groups.map(([group]) => group)].map((code) => ({
    code: code as string | null,
    node: nodeOf.get(code) ?? total,
  }));
  labels.push({ code: null, node: total });
  const containing = members.map((span) =>
    Int32Array.from(
      members.flatMap((wider, node) => (span.every((leaf) => wider.includes(leaf)) ? [node] : [])),
    ),
  );
  return {
    name,
    leafCount,
    nodeCount: members.length,
    total,
    labels,
    nodeOf,
    containing,
    children: childrenOf(members),
  };
}

/** The nodes directly under each node. Nodes are sorted by size, so the first larger superset is the parent. */
function childrenOf(members: readonly number[][]): Int32Array[] {
  const children: number[][] = members.map(() => []);
  members.forEach((span, node) => {
    const first = span[0];
    const parent = members.findIndex(
      (other, at) => at > node && other.length > span.length && first !== undefined && other.includes(first),
    );
    children[parent]?.push(node);
  });
  return children.map((nodes) => Int32Array.from(nodes));
}
