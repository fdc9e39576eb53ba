import type { ColumnPair } from './choose-pairs';
import { shareOut, type Dice } from './share-out';
import { branchesOf, type Branch, type TreeTables } from './tree';

/** The shares of a child's answers among rows that have this answer of the parent. */
function sharesGiven(
  { edge, isForward }: Branch,
  parent: number,
  size: number,
  { edges }: TreeTables,
): Float64Array {
  const table = edges[edge] ?? new Float64Array();
  const parents = table.length / size;
  return Float64Array.from({ length: size }, (_, child) =>
    isForward ? (table[parent * size + child] ?? 0) : (table[child * parents + parent] ?? 0),
  );
}

/** Rows of a fitted tree, column by column from its root: as many as the tables add up to. */
export function treeRows(
  pairs: readonly ColumnPair[],
  tables: TreeTables,
  total: number,
  dice: Dice,
): Uint16Array[] {
  const [root = new Float64Array(1)] = tables.nodes;
  const columns = tables.nodes.map(() => new Uint16Array(total));
  columns[0]?.set(shareOut(total, root, dice));
  for (const branch of branchesOf(pairs)) {
    const above = columns[branch.parent] ?? new Uint16Array();
    const below = columns[branch.child] ?? new Uint16Array();
    const size = tables.nodes[branch.child]?.length ?? 0;
    for (const [parent, rows] of rowsByAnswer(above)) {
      const answers = shareOut(rows.length, sharesGiven(branch, parent, size, tables), dice);
      rows.forEach((row, at) => {
        below[row] = answers[at] ?? 0;
      });
    }
  }
  return columns;
}

function rowsByAnswer(cells: Uint16Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  cells.forEach((answer, row) => {
    const known = rows.get(answer);
    if (known) known.push(row);
    else rows.set(answer, [row]);
  });
  return rows;
}
