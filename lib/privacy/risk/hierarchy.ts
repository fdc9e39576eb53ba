import { RiskError } from './risk-error';

/** The text of a value generalised to "any": it says nothing, not even that an answer was given. */
export const anyLabel = '*';

/**
 * What the values of an attribute may be generalised to: the parent of each code that has one
 * (`{ KR: 'EastAsia', EastAsia: 'Asia' }`); a code without a parent lies directly under "any". `codes` is the whole
 * domain where there is a code list; without it the domain is every code of `parents` that has nothing below it, and
 * every value in use.
 */
export interface HierarchyTree {
  readonly name: string;
  readonly codes?: readonly string[];
  readonly parents?: Readonly<Record<string, string>>;
}

/**
 * A validated tree. Nodes 0 … leafCount − 1 are the leaves; leaf 0 is the missing answer, which is its own branch under
 * the root. No two nodes cover the same leaves.
 */
export interface Hierarchy {
  readonly name: string;
  readonly leafCount: number;
  readonly root: number;
  /** Text of each node as published; the missing answer is the empty text. */
  readonly labels: readonly string[];
  readonly leafOf: ReadonlyMap<string, number>;
  /** `levels[j][leaf]`: the leaf's ancestor at level j, from the leaf itself (0) to the root (last). */
  readonly levels: readonly Int32Array[];
  /** The lowest level at which a node stands; its children stand one below. */
  readonly lowestLevel: Int32Array;
  /** (leaves covered − 1) / (domain − 1) of each node: 0 for a leaf, 1 for the root. */
  readonly loss: Float64Array;
}

/** Most values an attribute may have: a leaf fits in 16 bits. */
export const maxLeaves = 2 ** 16 - 1;

interface Leaves {
  /** Texts of the leaves from 1; the missing answer is not among them. */
  readonly texts: readonly string[];
  /** Whether a missing answer is part of the domain. */
  readonly missing: boolean;
}

function leavesOf({ name, codes, parents = {} }: HierarchyTree, used: Iterable<string>): Leaves {
  const groups = new Set(Object.values(parents));
  const listed = codes ?? Object.keys(parents).filter((code) => !groups.has(code));
  const texts = new Set(listed);
  if (codes && texts.size !== codes.length) throw new RiskError('hierarchy', `a code of ${name} repeats`);
  let missing = texts.delete('');
  for (const value of used) {
    if (value === '') missing = true;
    else if (codes && !texts.has(value))
      throw new RiskError('unknownCode', `a value of ${name} is not listed`);
    else texts.add(value);
  }
  for (const text of texts) {
    if (groups.has(text) || text === anyLabel) {
      throw new RiskError('hierarchy', `a value of ${name} has the name of a group`);
    }
  }
  if (groups.has('') || groups.has(anyLabel) || Object.hasOwn(parents, '')) {
    throw new RiskError('hierarchy', `a group of ${name} has no name of its own`);
  }
  if (texts.size >= maxLeaves) throw new RiskError('tooLarge', `${name} has too many values`);
  return { texts: [...texts], missing };
}

/** The groups above a leaf, nearest first. */
function chainOf(parents: ReadonlyMap<string, string>, leaf: string, name: string): string[] {
  const chain: string[] = [];
  for (let at = parents.get(leaf); at !== undefined; at = parents.get(at)) {
    if (chain.includes(at)) throw new RiskError('hierarchy', `the groups of ${name} form a circle`);
    chain.push(at);
  }
  return chain;
}

/**
 * Compiles and validates a hierarchy over the values in use; pass the values of a coded column. A group that covers
 * nothing beyond what lies below it, or the whole domain, says nothing of its own and is left out. Throws `hierarchy`
 * when groups form a circle, a value is also a group, or a code repeats; `unknownCode` when `codes` is given and lacks a
 * value in use; `tooLarge` beyond 65,534 values.
 */
export function compileHierarchy(tree: HierarchyTree, used: Iterable<string> = []): Hierarchy {
  const { texts, missing } = leavesOf(tree, used);
  const leafCount = texts.length + 1;
  const domain = texts.length + (missing ? 1 : 0);
  const labels = ['', ...texts];
  const covered = labels.map(() => 1);

  const parents = new Map(Object.entries(tree.parents ?? {}));
  const chains = texts.map((text) => chainOf(parents, text, tree.name));
  const cover = new Map<string, number>();
  for (const chain of chains) for (const group of chain) cover.set(group, (cover.get(group) ?? 0) + 1);
  const groupNodes = new Map<string, number>();
  const ancestors = chains.map((chain) => {
    let below = 1;
    return chain.flatMap((group) => {
      const leaves = cover.get(group) ?? 0;
      if (leaves === below || leaves === domain) return [];
      below = leaves;
      const node = groupNodes.get(group) ?? labels.push(group) - 1;
      groupNodes.set(group, node);
      covered[node] = leaves;
      return [node];
    });
  });
  const root = domain === 1 && !missing ? 1 : labels.push(anyLabel) - 1;
  covered[root] = domain;

  // Chains are aligned at the root: a leaf with fewer groups above it stays itself for longer.
  const depth = ancestors.reduce((deepest, { length }) => Math.max(deepest, length), 0);
  const levels = Array.from({ length: depth + 1 }, (_, height) => {
    const nodes = new Int32Array(leafCount);
    ancestors.forEach((above, at) => {
      nodes[at + 1] = above[height - 1 - (depth - above.length)] ?? at + 1;
    });
    return nodes;
  });
  levels.push(new Int32Array(leafCount).fill(root));
  const lowestLevel = new Int32Array(labels.length);
  levels.toReversed().forEach((nodes, fromTop) => {
    for (const node of nodes) lowestLevel[node] = levels.length - 1 - fromTop;
  });
  return {
    name: tree.name,
    leafCount,
    root,
    labels,
    leafOf: new Map(labels.slice(0, leafCount).map((label, leaf) => [label, leaf])),
    levels,
    lowestLevel,
    loss: Float64Array.from(covered, (leaves) => (domain <= 1 ? 0 : (leaves - 1) / (domain - 1))),
  };
}
