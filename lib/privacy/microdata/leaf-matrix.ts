import type { CodedColumn } from '@/lib/privacy/risk/coded-table';
import { compileHierarchy, type Hierarchy, type HierarchyTree } from '@/lib/privacy/risk/hierarchy';

/** The quasi-identifiers of all rows as leaves of their hierarchies, row after row: `leaves[row * width + attribute]`. */
export interface LeafMatrix {
  readonly rowCount: number;
  readonly width: number;
  readonly hierarchies: readonly Hierarchy[];
  readonly leaves: Uint16Array;
}

/**
 * Binds coded columns to their hierarchies; trees and columns are in the same order. Throws what `compileHierarchy`
 * throws on a value the hierarchy does not have.
 */
export function leafMatrix(
  columns: readonly CodedColumn[],
  trees: readonly HierarchyTree[],
  rowCount: number,
): LeafMatrix {
  const width = columns.length;
  const leaves = new Uint16Array(rowCount * width);
  const hierarchies = columns.map(({ name, codes, values }, attribute) => {
    const used = new Uint8Array(values.length);
    for (let row = 0; row < rowCount; row += 1) used[codes[row] ?? 0] = 1;
    const hierarchy = compileHierarchy(
      trees[attribute] ?? { name },
      values.filter((_, code) => used[code] === 1),
    );
    const leafOfCode = Uint16Array.from(values, (value) => hierarchy.leafOf.get(value) ?? 0);
    for (let row = 0; row < rowCount; row += 1) {
      leaves[row * width + attribute] = leafOfCode[codes[row] ?? 0] ?? 0;
    }
    return hierarchy;
  });
  return { rowCount, width, hierarchies, leaves };
}

/** How many rows have each leaf of an attribute. */
export function leafCounts(
  { rowCount, width, hierarchies, leaves }: LeafMatrix,
  attribute: number,
): Int32Array {
  const counts = new Int32Array(hierarchies[attribute]?.leafCount ?? 0);
  for (let row = 0; row < rowCount; row += 1) {
    const leaf = leaves[row * width + attribute] ?? 0;
    counts[leaf] = (counts[leaf] ?? 0) + 1;
  }
  return counts;
}
