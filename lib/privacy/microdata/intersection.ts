/** Class of a case that is not in a file. */
export const notIn = -1;

/** What someone who holds two files of overlapping cases can narrow a known person down to. */
export interface IntersectionRisk {
  /** Fewest cases in a cell: same class in the one file, and same class, or absent, in the other. */
  readonly smallestCell: number;
  /** Cases in cells of fewer than k. */
  readonly casesUnderK: number;
  readonly compatible: boolean;
}

/**
 * Composition of two releases (Ganta, Kasiviswanathan and Smith 2008). `earlier` and `later` give the class of each case
 * in either file, `notIn` where it is left out; positions are the same case. Knowing a person's place in both files
 * leaves the cases of one cell, so every cell needs k cases. A case in neither file counts nowhere.
 */
export function intersectReleases(earlier: Int32Array, later: Int32Array, k: number): IntersectionRisk {
  const cells = new Map<string, number>();
  for (let at = 0; at < earlier.length; at += 1) {
    const pair = [earlier[at] ?? notIn, later[at] ?? notIn];
    if (pair.every((each) => each === notIn)) continue;
    const key = pair.join();
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  const sizes = [...cells.values()];
  const casesUnderK = sizes.reduce((sum, size) => sum + (size < k ? size : 0), 0);
  return {
    smallestCell: sizes.reduce((least, size) => Math.min(least, size), sizes[0] ?? 0),
    casesUnderK,
    compatible: casesUnderK === 0,
  };
}
