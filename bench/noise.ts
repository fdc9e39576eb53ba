/*
 * Exact noise: microseconds a draw, beside a draw of the textbook formula in floating point, which is not safe; and
 * whole releases of tables. Times are processor time.
 *   tsx bench/noise.ts
 */
import { systemRandomWords } from '@/lib/privacy/microdata/random-words';
import { decideSpending, usualBudget, type Spending } from '@/lib/privacy/noise/budget';
import { epsilonOf, nanoRhoOf } from '@/lib/privacy/noise/concentrated';
import { discreteGaussian } from '@/lib/privacy/noise/discrete-gaussian';
import { discreteLaplace } from '@/lib/privacy/noise/discrete-laplace';
import { gaussianVariance } from '@/lib/privacy/noise/mechanism-cost';
import { noisedTables } from '@/lib/privacy/noise/noised-tables';
import { createRandomBelow } from '@/lib/privacy/noise/random-integers';
import {
  age,
  counted,
  country,
  dimensionOf,
  exploitation,
  inventCases,
  year,
} from '@/tests/attacks/tables/invented-cases';

const draws = 200_000;
const delta = 1e-6;
const below = createRandomBelow(systemRandomWords);

/** Microseconds a call of the fastest of four series. */
function microseconds(calls: number, work: () => void): number {
  const series = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage();
    for (let call = 0; call < calls; call += 1) work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / calls;
  });
  return Math.min(...series);
}

let floor = 1;
function line(what: string, took: number, notes = ''): void {
  process.stdout.write(
    `  ${what.padEnd(44)} ${took.toFixed(2).padStart(10)} µs ${(took / floor).toFixed(0).padStart(7)} ×  ${notes}\n`,
  );
}

process.stdout.write(`a draw, of ${draws.toLocaleString('en')}\n`);
let sink = 0;
floor = microseconds(draws, () => {
  sink += Math.sign(Math.random() - 0.5) * Math.log(Math.random());
});
line('floating-point Laplace (unsafe)', floor);
for (const scale of [1n, 10n, 1000n]) {
  line(
    `discrete Laplace, scale ${scale}`,
    microseconds(draws, () => void discreteLaplace(below, { num: scale, den: 1n })),
  );
}
for (const tables of [1n, 36n, 1000n]) {
  const variance = gaussianVariance(tables, nanoRhoOf(1, delta));
  const deviation = Math.sqrt(Number(variance.num) / Number(variance.den));
  line(
    `discrete Gaussian, ${tables} tables at ε = 1`,
    microseconds(draws, () => void discreteGaussian(below, variance)),
    `σ ${deviation.toFixed(1)}`,
  );
}

process.stdout.write('8 one-way and 28 two-way tables: mean error of a cell\n');
for (const epsilon of [0.5, 1, 2, 4]) {
  const nanoRho = nanoRhoOf(epsilon, delta);
  const { num, den } = gaussianVariance(36n, nanoRho);
  const error = Math.sqrt((2 / Math.PI) * (Number(num) / Number(den)));
  process.stdout.write(`  ε = ${epsilon}: ${error.toFixed(1)}\n`);
}

process.stdout.write('releases\n');
const shares = [age, country, exploitation, year];
for (const cases of [10_000, 100_000, 1_000_000]) {
  const groups = counted(inventCases(cases, shares, 3));
  const domains = shares.map(dimensionOf);
  const names = domains.map(({ name }) => name);
  const tables = [names.slice(0, 2), names.slice(1, 3), names.slice(1, 4), [names[0] ?? ''], []];
  const request = {
    domains,
    tables,
    mechanism: { kind: 'gaussian', nanoRho: nanoRhoOf(1, delta) },
    people: cases,
  } as const;
  const cells = noisedTables(groups, request).tables.reduce((sum, table) => sum + table.cells.length, 0);
  const took = microseconds(1, () => void noisedTables(groups, request));
  const what = `${cells} cells of ${cases.toLocaleString('en')} cases, each`;
  line(what, took / cells, `${(took / 1000).toFixed(0)} ms in all`);
}
const ledger: Spending[] = Array.from({ length: 1000 }, (_, at) => ({
  query: `query ${at}`,
  period: '2026',
  nanoRho: 1n,
  isAnswered: true,
}));
const asked = { query: 'another', period: '2026', nanoRho: usualBudget.releaseNanoRho };
line(
  'decision on a ledger of 1,000 lines',
  microseconds(200, () => void decideSpending(ledger, asked)),
);
line(
  'ε of a ρ',
  microseconds(2000, () => void epsilonOf(usualBudget.releaseNanoRho, delta)),
);
if (Number.isNaN(sink)) throw new Error('no number');
