/** Rows that hold the same set: their items, and how many they are. */
export interface ItemSet {
  readonly items: readonly number[];
  readonly rows: number;
}

/** One item, or two together, that too few rows hold. */
export interface RareItems {
  readonly items: readonly number[];
  readonly rows: number;
}

const pairKey = (a: number, b: number): number => (a < b ? a * 2 ** 20 + b : b * 2 ** 20 + a);

/**
 * The items and pairs that some row holds but fewer than k do: what breaks k^m-anonymity for m = 2 (Terrovitis, Mamoulis
 * and Kalnis 2008). The rarest first; among equals, items before pairs.
 */
export function rareItems(sets: readonly ItemSet[], k: number): RareItems[] {
  const single = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const { items, rows } of sets) {
    items.forEach((item, at) => {
      single.set(item, (single.get(item) ?? 0) + rows);
      for (const other of items.slice(at + 1)) {
        const key = pairKey(item, other);
        pairs.set(key, (pairs.get(key) ?? 0) + rows);
      }
    });
  }
  const rare: RareItems[] = [];
  for (const [item, rows] of single) if (rows < k) rare.push({ items: [item], rows });
  for (const [key, rows] of pairs) {
    if (rows < k) rare.push({ items: [Math.floor(key / 2 ** 20), key % 2 ** 20], rows });
  }
  return rare.toSorted((a, b) => a.rows - b.rows || a.items.length - b.items.length);
}

/** Rows that hold each item. */
export function itemSupport(sets: readonly ItemSet[]): Map<number, number> {
  const support = new Map<number, number>();
  for (const { items, rows } of sets) {
    for (const item of items) support.set(item, (support.get(item) ?? 0) + rows);
  }
  return support;
}
