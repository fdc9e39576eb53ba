/** Chance that a bound the audit gives is wrong. */
const errorChance = 1e-6;

/** Logarithm of a factorial, by Stirling's series, exact enough above 10⁻⁹. */
function logFactorial(n: number): number {
  if (n < 20) {
    let sum = 0;
    for (let at = 2; at <= n; at += 1) sum += Math.log(at);
    return sum;
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/** Chance of `hits` or more in `runs`, each with chance p. */
function atLeast(hits: number, runs: number, p: number): number {
  if (hits <= 0) return 1;
  let sum = 0;
  for (let at = hits; at <= runs; at += 1) {
    const choose = logFactorial(runs) - logFactorial(at) - logFactorial(runs - at);
    const term = Math.exp(choose + at * Math.log(p) + (runs - at) * Math.log1p(-p));
    sum += term;
    if (term < sum * 1e-12 && at > runs * p) break;
  }
  return sum;
}

/** Lower Clopper–Pearson bound of a chance from `hits` in `runs`. */
function leastChance(hits: number, runs: number): number {
  if (hits === 0) return 0;
  let low = 0;
  let high = hits / runs;
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (atLeast(hits, runs, middle) > errorChance) high = middle;
    else low = middle;
  }
  return low;
}

/** What an onlooker keeps of an answer: equal texts are one event. */
type Look = (answer: number) => string;

function tally(runs: number, answer: () => number, look: Look): Map<string, number> {
  const counts = new Map<string, number>();
  for (let run = 0; run < runs; run += 1) {
    const seen = look(answer());
    counts.set(seen, (counts.get(seen) ?? 0) + 1);
  }
  return counts;
}

/** The events that point at the first of two files, strongest first, each with those before it. */
function eventsByStrength(first: Map<string, number>, second: Map<string, number>): Set<string>[] {
  const ratio = (event: string): number => ((first.get(event) ?? 0) + 1) / ((second.get(event) ?? 0) + 1);
  const sorted = [...new Set([...first.keys(), ...second.keys()])].toSorted((a, b) => ratio(b) - ratio(a));
  return sorted.map((_, at) => new Set(sorted.slice(0, at + 1)));
}

/**
 * A lower bound, wrong once in 10⁶, on the ε that answers on two neighbouring files differ by at a given δ (after Ding
 * et al. 2018 and Jagielski et al. 2020). Half of the runs choose the event, the other half measure it.
 */
export function auditedEpsilon(
  answers: readonly [() => number, () => number],
  { runs, delta, look = String }: { runs: number; delta: number; look?: Look },
): number {
  const half = Math.floor(runs / 2);
  const [learnt, measured] = [0, 1].map(() => answers.map((answer) => tally(half, answer, look)));
  let most = 0;
  for (const [first, second] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const at = (tallies: Map<string, number>[] | undefined, which: 0 | 1): Map<string, number> =>
      tallies?.[which] ?? new Map<string, number>();
    const bound = (counts: (which: 0 | 1) => Map<string, number>, event: Set<string>): number => {
      const hits = (which: 0 | 1): number =>
        [...event].reduce((sum, one) => sum + (counts(which).get(one) ?? 0), 0);
      const least = leastChance(hits(first), half) - delta;
      const mostOther = 1 - leastChance(half - hits(second), half);
      return least > 0 ? Math.log(least / mostOther) : 0;
    };
    const events = eventsByStrength(at(learnt, first), at(learnt, second)).slice(0, 60);
    let best: Set<string> | undefined;
    let promise = -Infinity;
    for (const event of events) {
      const value = bound((which) => at(learnt, which), event);
      if (value > promise) [best, promise] = [event, value];
    }
    if (best)
      most = Math.max(
        most,
        bound((which) => at(measured, which), best),
      );
  }
  return most;
}
