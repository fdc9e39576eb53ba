import { createRecodingBuilder, dropped, type Recoding } from './recoding';
import type { LeafMatrix } from './leaf-matrix';

/** Where a case of the new file stood in the earlier one: its class there, or `dropped`. */
export interface EarlierRelease {
  readonly classOf: Int32Array;
  /** `nodes[class * width + attribute]`, in the hierarchies of the new file. */
  readonly nodes: Int32Array;
  /** How many cases each class had when it was published. */
  readonly sizes: Int32Array;
}

/** True if the row's answers still lie under the nodes of the class it was published with. */
function stillFits(matrix: LeafMatrix, row: number, nodes: Int32Array, at: number): boolean {
  const { width, hierarchies, leaves } = matrix;
  return hierarchies.every(({ levels }, attribute) => {
    const leaf = leaves[row * width + attribute] ?? 0;
    const node = nodes[at * width + attribute];
    return levels.some((level) => level[leaf] === node);
  });
}

/**
 * Classes for a file that follows an earlier one of the same cases: cases keep the class they were published with, new
 * cases make classes among themselves. A class that lost cases (withdrawn, or corrected beyond what was published) is
 * kept only if k or more left and k or more remain; otherwise its remaining cases are dropped too, for whoever holds
 * both files could subtract. Two files made this way pass `intersectReleases`.
 *
 * `among` recodes the rows it is given the numbers of, and returns classes in the order of those rows.
 */
export function reissue(
  matrix: LeafMatrix,
  earlier: EarlierRelease,
  k: number,
  among: (rows: Int32Array) => Recoding,
): Recoding {
  const { rowCount, width } = matrix;
  const stays = new Uint8Array(rowCount);
  const remaining = new Int32Array(earlier.sizes.length);
  const fresh: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const at = earlier.classOf[row] ?? dropped;
    if (at === dropped) fresh.push(row);
    else if (stillFits(matrix, row, earlier.nodes, at)) {
      stays[row] = 1;
      remaining[at] = (remaining[at] ?? 0) + 1;
    }
  }
  const kept = earlier.sizes.map((size, at) => {
    const stay = remaining[at] ?? 0;
    return stay === size || (size - stay >= k && stay >= k) ? 1 : 0;
  });

  const builder = createRecodingBuilder(matrix);
  const publish = (row: number, nodes: Int32Array, at: number): void => {
    builder.classOf[row] = builder.classWith(nodes.subarray(at * width, (at + 1) * width));
  };
  for (let row = 0; row < rowCount; row += 1) {
    const at = earlier.classOf[row] ?? dropped;
    if (stays[row] === 1 && kept[at] === 1) publish(row, earlier.nodes, at);
  }
  const rows = Int32Array.from(fresh);
  const recoding = among(rows);
  rows.forEach((row, place) => {
    const at = recoding.classOf[place] ?? dropped;
    if (at !== dropped) publish(row, recoding.nodes, at);
  });
  return builder.finish();
}

/** The rows of a matrix with these numbers, in this order. */
export function rowsOf({ width, hierarchies, leaves }: LeafMatrix, rows: Int32Array): LeafMatrix {
  const picked = new Uint16Array(rows.length * width);
  rows.forEach((row, place) => picked.set(leaves.subarray(row * width, (row + 1) * width), place * width));
  return { rowCount: rows.length, width, hierarchies, leaves: picked };
}
