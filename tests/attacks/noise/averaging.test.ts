import { expect, test } from 'vitest';
import { decideSpending, usualBudget, type Spending } from '@/lib/privacy/noise/budget';
import { epsilonOf } from '@/lib/privacy/noise/concentrated';
import type { Mechanism } from '@/lib/privacy/noise/mechanism-cost';
import { noisedTables } from '@/lib/privacy/noise/noised-tables';
import { queryKey } from '@/lib/privacy/noise/query-key';
import { percent, printFigure } from '@/tests/attacks/microdata/print-figure';
import { age, counted, dimensionOf, exploitation, inventCases } from '@/tests/attacks/tables/invented-cases';
import { repeatableWords } from '@/tests/unit/privacy/noise/repeatable-words';

const groups = counted(inventCases(5000, [age, exploitation], 6));
const domains = [age, exploitation].map(dimensionOf);
const tables = [domains.map(({ name }) => name)];
const random = repeatableWords(8);
const askings = 2000;

function answer(mechanism: Mechanism): number[] {
  const { tables: made } = noisedTables(groups, { domains, tables, mechanism, people: 5000 }, random);
  return made.flatMap(({ cells }) => cells.map(({ value }) => value));
}

/** Share of cells that the mean of answers, weighted by what each cost, gives exactly. */
function recovered(
  answers: readonly { values: readonly number[]; weight: number }[],
  truth: readonly number[],
): number {
  const weights = answers.reduce((sum, { weight }) => sum + weight, 0);
  const right = truth.filter((count, cell) => {
    const sum = answers.reduce((all, { values, weight }) => all + weight * (values[cell] ?? 0), 0);
    return Math.round(sum / weights) === count;
  });
  return right.length / truth.length;
}

test('A8: asking again and again averages noise away, unless an answer is kept and every draw is paid for', () => {
  const truth = answer({ kind: 'gaussian', nanoRho: 10n ** 15n });
  const nanoRho = usualBudget.releaseNanoRho / 2n;
  const naive = Array.from({ length: askings }, () => ({
    values: answer({ kind: 'gaussian', nanoRho }),
    weight: 1,
  }));
  const byAveraging = recovered(naive, truth);
  expect(byAveraging).toBeGreaterThan(0.99);

  // The attacker asks the same, then the same at slightly other prices, so that each is a new query.
  const ledger: Spending[] = [];
  const seen: { values: readonly number[]; weight: number }[] = [];
  let stored = 0;
  for (let asking = 0; asking < askings; asking += 1) {
    const price = nanoRho - BigInt(Math.floor(asking / 2));
    const mechanism: Mechanism = { kind: 'gaussian', nanoRho: price };
    const query = queryKey({
      rows: 'cases of the year',
      domains: Object.fromEntries(domains.map(({ name, codes }) => [name, codes])),
      tables,
      mechanism,
    });
    const decision = decideSpending(ledger, { query, period: '2026', nanoRho: price });
    if (decision.outcome === 'stored') stored += 1;
    if (decision.outcome !== 'granted') continue;
    ledger.push({ ...decision.spending, isAnswered: true });
    seen.push({ values: answer(mechanism), weight: Number(price) });
  }
  const spent = ledger.reduce((sum, line) => sum + line.nanoRho, 0n);
  expect(spent).toBeLessThanOrEqual(usualBudget.periodNanoRho);
  expect(epsilonOf(spent, 1e-6)).toBeLessThanOrEqual(4);
  expect(stored).toBe(seen.length);
  const ours = recovered(seen, truth);
  // All that ε = 4 allows anyone to learn of one table in a year: one count in three or so.
  expect(ours).toBeLessThan(0.5);
  printFigure(
    `A8 averaging, ${askings} askings`,
    `${percent(byAveraging)} of ${truth.length} counts exact`,
    `${seen.length} draws until the year's budget was spent, ${stored} answers given again, ${percent(ours)} exact by chance`,
  );
});
