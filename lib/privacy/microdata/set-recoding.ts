import type { Hierarchy } from '@/lib/privacy/risk/hierarchy';
import { itemSupport, rareItems, type ItemSet } from './pair-support';

/** How one group of rows shows its codes: each leaf as a node. Null: the column says "any" for every row of the group. */
export type SetRecoding = ReadonlyMap<number, number> | null;

function shown(sets: readonly ItemSet[], nodeOf: ReadonlyMap<number, number>): ItemSet[] {
  return sets.map(({ items, rows }) => ({
    items: [...new Set(items.map((leaf) => nodeOf.get(leaf) ?? leaf))],
    rows,
  }));
}

/** The node one level above, at which more than this node stands. */
function parentOf({ levels, lowestLevel, root }: Hierarchy, node: number, leaf: number): number {
  for (let level = lowestLevel[node] ?? 0; level < levels.length; level += 1) {
    const above = levels[level]?.[leaf] ?? root;
    if (above !== node) return above;
  }
  return root;
}

/**
 * The least generalised showing of a group's sets in which every code and every two together occur in k rows or more,
 * found greedily: as long as something is too rare, its rarer code moves up the tree, at the end to "any", which then
 * stands for "some other code". If even "any" is rare, the whole group says nothing, and rows without a code cannot be
 * told from rows with one. An attacker who knows two codes of a person therefore always meets k rows.
 */
export function recodeSets(hierarchy: Hierarchy, sets: readonly ItemSet[], k: number): SetRecoding {
  const { root } = hierarchy;
  const groupSize = sets.reduce((sum, { rows }) => sum + rows, 0);
  const nodeOf = new Map<number, number>();
  for (const { items } of sets) for (const leaf of items) nodeOf.set(leaf, leaf);
  for (;;) {
    const now = shown(sets, nodeOf);
    const [rarest] = rareItems(now, k);
    if (!rarest) return nodeOf;
    const support = itemSupport(now);
    const byRarity = (items: Iterable<number>): number | undefined =>
      [...items]
        .filter((item) => item !== root)
        .toSorted((a, b) => (support.get(a) ?? 0) - (support.get(b) ?? 0) || a - b)[0];
    // A rare "any" can only be hidden among more codes that say "any".
    const moving = byRarity(rarest.items) ?? byRarity(support.keys());
    if (moving === undefined || groupSize < k) return null;
    for (const [leaf, node] of nodeOf) {
      if (node === moving) nodeOf.set(leaf, parentOf(hierarchy, node, leaf));
    }
  }
}
