import type { ClassRule } from './class-rule';
import type { LeafMatrix } from './leaf-matrix';
import { classSizes, createRecodingBuilder, dropped, type Recoding } from './recoding';

/**
 * What earlier files said about the cases of a new one: for each case the class it was last published with, `dropped`
 * for a case that never was. Classes are known by their cells as published, so this can be kept with the release.
 */
export interface EarlierClasses {
  readonly classOf: Int32Array;
  readonly cells: readonly (readonly string[])[];
  /** How many cases each class had in the file it was last published in. */
  readonly sizes: Int32Array;
}

/** Recodes the rows with these numbers; classes are returned in the order of those rows. */
export type RecodeAmong = (part: LeafMatrix, rows: Int32Array) => Recoding;

/** The nodes that published cells stand for; null where the hierarchies no longer have them. */
function nodesOfCells({ hierarchies }: LeafMatrix, cells: readonly string[]): Int32Array | null {
  const nodes = hierarchies.map(({ labels }, attribute) => labels.indexOf(cells[attribute] ?? ''));
  return nodes.includes(-1) ? null : Int32Array.from(nodes);
}

/** True if the row's answers still lie under the nodes it was published with. */
function liesUnder({ width, hierarchies, leaves }: LeafMatrix, row: number, nodes: Int32Array): boolean {
  return hierarchies.every(({ levels }, attribute) => {
    const leaf = leaves[row * width + attribute] ?? 0;
    return levels.some((level) => level[leaf] === nodes[attribute]);
  });
}

/** The rows of a matrix with these numbers, in this order. */
function rowsOf({ width, hierarchies, leaves }: LeafMatrix, rows: Int32Array): LeafMatrix {
  const picked = new Uint16Array(rows.length * width);
  rows.forEach((row, place) => picked.set(leaves.subarray(row * width, (row + 1) * width), place * width));
  return { rowCount: rows.length, width, hierarchies, leaves: picked };
}

/** A rule for the rows of a part, asked by their places in it. */
export function ruleAmong(rule: ClassRule | null, rows: Int32Array): ClassRule | null {
  if (!rule) return null;
  return (places, from, to) => {
    const asked = places.slice(from, to);
    asked.forEach((place, at) => (asked[at] = rows[place] ?? 0));
    return rule(asked, 0, asked.length);
  };
}

/**
 * Classes for a file that follows others of the same cases: a case keeps the class it was published with, new cases
 * make classes among themselves. A class that lost cases (withdrawn, or corrected beyond what was published) is kept
 * only if k or more left and k or more remain; otherwise its remaining cases are left out too, for whoever holds both
 * files could subtract. The new file passes `intersectReleases` with each file it follows.
 */
export function reissue(
  matrix: LeafMatrix,
  earlier: EarlierClasses,
  k: number,
  among: RecodeAmong,
): Recoding {
  const { rowCount, width } = matrix;
  const nodes = earlier.cells.map((cells) => nodesOfCells(matrix, cells));
  const staying = new Int32Array(earlier.sizes.length);
  const stays = new Uint8Array(rowCount);
  const isNew = new Int32Array(rowCount);
  let newCount = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const at = earlier.classOf[row] ?? dropped;
    if (at === dropped) {
      isNew[newCount] = row;
      newCount += 1;
      continue;
    }
    const published = nodes[at];
    if (!published || !liesUnder(matrix, row, published)) continue;
    stays[row] = 1;
    staying[at] = (staying[at] ?? 0) + 1;
  }
  const isKept = earlier.sizes.map((size, at) => {
    const stay = staying[at] ?? 0;
    return stay === size || (size - stay >= k && stay >= k) ? 1 : 0;
  });

  const builder = createRecodingBuilder(matrix);
  for (let row = 0; row < rowCount; row += 1) {
    const at = earlier.classOf[row] ?? dropped;
    const published = stays[row] === 1 && isKept[at] === 1 ? nodes[at] : undefined;
    if (published) builder.classOf[row] = builder.classWith(published);
  }
  const newRows = isNew.subarray(0, newCount);
  const recoding = among(rowsOf(matrix, newRows), newRows);
  newRows.forEach((row, place) => {
    const at = recoding.classOf[place] ?? dropped;
    if (at !== dropped)
      builder.classOf[row] = builder.classWith(recoding.nodes.subarray(at * width, (at + 1) * width));
  });
  return builder.finish();
}

/** A recoding as the next file of the same cases needs it. */
export function classesToKeep({ width, hierarchies }: LeafMatrix, recoding: Recoding): EarlierClasses {
  return {
    classOf: recoding.classOf,
    cells: Array.from({ length: recoding.classCount }, (_, at) =>
      hierarchies.map(({ labels }, attribute) => labels[recoding.nodes[at * width + attribute] ?? 0] ?? ''),
    ),
    sizes: classSizes(recoding),
  };
}
