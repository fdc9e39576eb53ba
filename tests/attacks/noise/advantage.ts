/** Share of `values` at or above a bound. */
const above = (values: readonly number[], bound: number): number =>
  values.filter((value) => value >= bound).length / values.length;

/**
 * Advantage of an attacker who looks at one figure: true-positive rate minus false-positive rate of the bound, in either
 * direction, that does best on half of the runs, measured on the other half. First the figures with the person, then
 * those without.
 */
export function advantage(figures: readonly (readonly number[])[]): number {
  const [learnt, measured] = [0, 1].map((half) =>
    figures.map((values) => values.filter((_, run) => run % 2 === half)),
  );
  const gain = (sets: readonly (readonly number[])[] | undefined, bound: number): number =>
    above(sets?.[0] ?? [], bound) - above(sets?.[1] ?? [], bound);
  let best = 0;
  let most = 0;
  for (const bound of new Set(learnt?.flat())) {
    const gained = gain(learnt, bound);
    if (Math.abs(gained) > Math.abs(most)) [best, most] = [bound, gained];
  }
  return Math.sign(most) * gain(measured, best);
}
