/** A count as it may be shown: the number, or null where it is too small to show. */
export type ShownCount = number | null;

/** Counts of 1 to 10 are not shown: the public threshold of the global data hub (k = 11). */
export const suppressionThreshold = 11;

/**
 * Primary suppression: a count from 1 to `threshold − 1` becomes null; zero and larger counts stay. On its own this
 * does not protect a table whose totals are known too, so totals are not shown beside it and the report says that it
 * is not for release.
 */
export function suppressSmallCount(count: number, threshold = suppressionThreshold): ShownCount {
  return count > 0 && count < threshold ? null : count;
}
