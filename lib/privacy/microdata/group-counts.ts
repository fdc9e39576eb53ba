import type { LeafMatrix } from './leaf-matrix';

/** Counts the rows of a group by the children of its nodes, for several attributes in one pass over the rows. */
export interface GroupCounter {
  /** Moves each node of a group down to the lowest one that still covers all its rows. Changes `nodes`. */
  tighten(rows: Int32Array, from: number, to: number, nodes: Int32Array): void;
  /** Children with their counts, for the attributes that `tighten` left above a leaf; valid until the next call. */
  children(attribute: number): { readonly child: number; readonly count: number }[];
  /** Where an attribute's leaves lie below its node: leaf → child. Null at a leaf. */
  childOf(attribute: number, node: number): Int32Array | null;
}

export function createGroupCounter({ width, hierarchies, leaves }: LeafMatrix): GroupCounter {
  const offsets = new Int32Array(width);
  let nodeCount = 0;
  hierarchies.forEach(({ labels }, attribute) => {
    offsets[attribute] = nodeCount;
    nodeCount += labels.length;
  });
  const counts = new Int32Array(nodeCount);
  const touched = new Int32Array(nodeCount);
  const touchedCount = new Int32Array(width);
  const open = new Int32Array(width);
  const maps: Int32Array[] = hierarchies.map(() => new Int32Array());

  const childOf = (attribute: number, node: number): Int32Array | null => {
    const hierarchy = hierarchies[attribute];
    const level = hierarchy?.lowestLevel[node] ?? 0;
    return level === 0 ? null : (hierarchy?.levels[level - 1] ?? null);
  };

  const clear = (attribute: number): void => {
    const offset = offsets[attribute] ?? 0;
    for (let at = 0; at < (touchedCount[attribute] ?? 0); at += 1) counts[touched[offset + at] ?? 0] = 0;
    touchedCount[attribute] = 0;
  };

  const count = (rows: Int32Array, from: number, to: number, openCount: number): void => {
    for (let at = from; at < to; at += 1) {
      const base = (rows[at] ?? 0) * width;
      for (let each = 0; each < openCount; each += 1) {
        const attribute = open[each] ?? 0;
        const offset = offsets[attribute] ?? 0;
        const slot = offset + (maps[attribute]?.[leaves[base + attribute] ?? 0] ?? 0);
        const before = counts[slot] ?? 0;
        if (before === 0) {
          const place = touchedCount[attribute] ?? 0;
          touched[offset + place] = slot;
          touchedCount[attribute] = place + 1;
        }
        counts[slot] = before + 1;
      }
    }
  };

  return {
    tighten(rows, from, to, nodes) {
      let openCount = 0;
      for (let attribute = 0; attribute < width; attribute += 1) {
        clear(attribute);
        open[openCount] = attribute;
        openCount += 1;
      }
      while (openCount > 0) {
        let stillOpen = 0;
        for (let each = 0; each < openCount; each += 1) {
          const attribute = open[each] ?? 0;
          const map = childOf(attribute, nodes[attribute] ?? 0);
          if (!map) continue;
          maps[attribute] = map;
          open[stillOpen] = attribute;
          stillOpen += 1;
        }
        count(rows, from, to, stillOpen);
        openCount = 0;
        for (let each = 0; each < stillOpen; each += 1) {
          const attribute = open[each] ?? 0;
          if (touchedCount[attribute] !== 1) continue;
          const offset = offsets[attribute] ?? 0;
          nodes[attribute] = (touched[offset] ?? 0) - offset;
          clear(attribute);
          open[openCount] = attribute;
          openCount += 1;
        }
      }
    },
    children(attribute) {
      const offset = offsets[attribute] ?? 0;
      return Array.from({ length: touchedCount[attribute] ?? 0 }, (_, at) => {
        const slot = touched[offset + at] ?? 0;
        return { child: slot - offset, count: counts[slot] ?? 0 };
      });
    },
    childOf,
  };
}
