/** Fewest draws expected in a class of the chi-square test; rarer values are pooled. */
const leastExpected = 10;

/** Largest absolute value with a class of its own, if draws of it are expected often enough. */
const widest = 400;

/**
 * How far draws of whole numbers are from a symmetric law, as standard deviations of the chi-square statistic after
 * Wilson and Hilferty: above 4.75 once in 10⁶ for a sampler that is right.
 */
export function misfit(draws: readonly number[], weight: (value: number) => number): number {
  const values = Array.from({ length: 2 * widest + 1 }, (_, at) => at - widest);
  const total = values.reduce((sum, value) => sum + weight(value), 0);
  const counts = new Map<number, number>();
  for (const draw of draws) counts.set(draw, (counts.get(draw) ?? 0) + 1);

  let statistic = 0;
  let classes = 0;
  let pooledSeen = draws.length;
  let pooledExpected = draws.length;
  for (const value of values) {
    const expected = (draws.length * weight(value)) / total;
    if (expected < leastExpected) continue;
    const seen = counts.get(value) ?? 0;
    statistic += (seen - expected) ** 2 / expected;
    classes += 1;
    pooledSeen -= seen;
    pooledExpected -= expected;
  }
  if (pooledExpected > 1) {
    statistic += (pooledSeen - pooledExpected) ** 2 / pooledExpected;
    classes += 1;
  }
  const freedom = classes - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
}

export const gaussianWeight =
  (variance: number) =>
  (value: number): number =>
    Math.exp(-(value ** 2) / (2 * variance));

export const laplaceWeight =
  (scale: number) =>
  (value: number): number =>
    Math.exp(-Math.abs(value) / scale);
