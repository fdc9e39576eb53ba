import type { CodedColumn } from '@/lib/privacy/risk/coded-table';
import { compileHierarchy, type Hierarchy, type HierarchyTree } from '@/lib/privacy/risk/hierarchy';

/** What stands between the codes of one cell. */
export const setSeparator = ';';

/** A column of several codes a row. `setOf[code]` are the leaves of a dictionary value; empty: not asked. */
export interface SetColumn {
  readonly column: CodedColumn;
  readonly hierarchy: Hierarchy;
  readonly setOf: readonly (readonly number[])[];
}

/** Reads the codes of each distinct cell. Spaces around codes and repeated codes do not count. */
export function readSetColumn(column: CodedColumn, tree: HierarchyTree): SetColumn {
  const codes = column.values.map((value) => [
    ...new Set(
      value
        .split(setSeparator)
        .map((code) => code.trim())
        .filter((code) => code !== ''),
    ),
  ]);
  const hierarchy = compileHierarchy(tree, codes.flat());
  return {
    column,
    hierarchy,
    setOf: codes.map((set) => set.map((code) => hierarchy.leafOf.get(code) ?? 0)),
  };
}
