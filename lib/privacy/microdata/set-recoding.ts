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

/**
 * Moves a node one step up. A group takes in all codes below it, so that it means what it says; "any" takes in this node
 * only and stands for "some other code".
 */
function raise({ levels, root }: Hierarchy, nodeOf: Map<number, number>, moving: number): void {
  const [member] = [...nodeOf].find(([, node]) => node === moving) ?? [];
  if (member === undefined) return;
  const path = levels.map((level) => level[member] ?? root);
  const above = path[path.lastIndexOf(moving) + 1] ?? root;
  for (const [leaf, node] of nodeOf) {
    const joins = above === root ? node === moving : levels.some((level) => level[leaf] === above);
    if (joins) nodeOf.set(leaf, above);
  }
}

/**
 * The least generalised showing of a group's sets in which every code and every two together occur in k rows or more,
 * found greedily: as long as something is too rare, its rarer code moves up the tree, at the end to "any". If even "any" is rare, the whole group says nothing, and rows without a code cannot be
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
    raise(hierarchy, nodeOf, moving);
  }
}
