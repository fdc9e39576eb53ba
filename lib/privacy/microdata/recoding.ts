import type { LeafMatrix } from './leaf-matrix';

/** Class of a row that is left out of the file. */
export const dropped = -1;

/**
 * How rows are generalised: all rows of a class are published with the same nodes,
 * `nodes[class * width + attribute]`. No two classes have the same nodes.
 */
export interface Recoding {
  readonly classOf: Int32Array;
  readonly classCount: number;
  readonly nodes: Int32Array;
}

/** Collects the classes of an algorithm; classes that would read the same become one. */
export interface RecodingBuilder {
  readonly classOf: Int32Array;
  /** The class published with these nodes. */
  readonly classWith: (nodes: ArrayLike<number>) => number;
  readonly finish: () => Recoding;
}

export function createRecodingBuilder({ rowCount, width }: LeafMatrix): RecodingBuilder {
  const classOf = new Int32Array(rowCount).fill(dropped);
  const byNodes = new Map<string, number>();
  let nodes = new Int32Array(Math.max(1, width) * 1024);
  return {
    classOf,
    classWith: (asked) => {
      const key = Array.prototype.join.call(asked, ',');
      const known = byNodes.get(key);
      if (known !== undefined) return known;
      const number = byNodes.size;
      if ((number + 1) * width > nodes.length) {
        const wider = new Int32Array(nodes.length * 2);
        wider.set(nodes);
        nodes = wider;
      }
      for (let at = 0; at < width; at += 1) nodes[number * width + at] = asked[at] ?? 0;
      byNodes.set(key, number);
      return number;
    },
    finish: () => ({ classOf, classCount: byNodes.size, nodes: nodes.slice(0, byNodes.size * width) }),
  };
}

/** Rows in each class. */
export function classSizes({ classOf, classCount }: Recoding): Int32Array {
  const sizes = new Int32Array(classCount);
  for (let row = 0; row < classOf.length; row += 1) {
    const at = classOf[row] ?? dropped;
    if (at !== dropped) sizes[at] = (sizes[at] ?? 0) + 1;
  }
  return sizes;
}

/** What generalisation cost, over the rows that are published. */
export interface RecodingLoss {
  /** Mean over cells of (leaves covered − 1) / (domain − 1): 0 nothing was generalised, 1 everything says "any". */
  readonly loss: number;
  readonly byAttribute: readonly { readonly attribute: string; readonly loss: number }[];
  /** Rows with at least one generalised cell. */
  readonly generalisedRows: number;
  /** Distinct combinations of levels: how many ways of reading the file an analyst has to keep apart. */
  readonly schemes: number;
}

/** Loss and schemes of a recoding; an empty file has lost nothing. */
export function recodingLoss({ width, hierarchies }: LeafMatrix, recoding: Recoding): RecodingLoss {
  const sizes = classSizes(recoding);
  const sums = new Float64Array(width);
  const schemes = new Set<string>();
  let published = 0;
  let generalisedRows = 0;
  sizes.forEach((size, at) => {
    if (size === 0) return;
    published += size;
    const heights = hierarchies.map(({ loss, lowestLevel }, attribute) => {
      const node = recoding.nodes[at * width + attribute] ?? 0;
      sums[attribute] = (sums[attribute] ?? 0) + size * (loss[node] ?? 0);
      return lowestLevel[node] ?? 0;
    });
    schemes.add(heights.join());
    if (heights.some((height) => height > 0)) generalisedRows += size;
  });
  const mean = (sum: number, cells: number): number => (cells === 0 ? 0 : sum / cells);
  return {
    loss: mean(
      sums.reduce((total, sum) => total + sum, 0),
      published * width,
    ),
    byAttribute: hierarchies.map(({ name }, attribute) => ({
      attribute: name,
      loss: mean(sums[attribute] ?? 0, published),
    })),
    generalisedRows,
    schemes: schemes.size,
  };
}
