/** Largest share of the published combinations that noise alone may be expected to have made. */
const mostInvented = 0.01;

/** Above the chance that discrete Gaussian noise reaches a count: a continuous draw would reach one less. */
function chanceOfNoise(count: number, variance: number): number {
  return Math.exp(-(Math.max(0, count - 1) ** 2) / (2 * variance)) / 2;
}

/**
 * The least count, k or more, from which on at most one published combination in a hundred is expected to be an empty
 * one that noise has lifted. Decided from noised counts alone, so it costs nothing: as noise is symmetric, there are
 * about twice as many empty combinations as negative counts, or fewer.
 */
export function reportingThreshold(noised: Float64Array, variance: number, k: number): number {
  const ascending = noised.toSorted();
  const empty = 2 * ascending.filter((count) => count < 0).length;
  const reaching = ascending.filter((count) => count >= k);
  const isSparse = (threshold: number, published: number): boolean =>
    empty * chanceOfNoise(threshold, variance) <= mostInvented * published;
  if (isSparse(k, reaching.length)) return k;
  const from = reaching.findIndex((count, at) => isSparse(count, reaching.length - at));
  return reaching[from] ?? Math.max(k, (ascending.at(-1) ?? k) + 1);
}
