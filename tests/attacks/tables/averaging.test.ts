import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { perturbedTable, type RecordKeyed } from '@/lib/privacy/tables/cell-key';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import { fixedSequence } from '@/lib/privacy/tables/improve-plan';
import { perturbationTable } from '@/lib/privacy/tables/perturbation-table';
import { age, dimensionOf, exploitation, inventCases } from './invented-cases';
import { printFigure } from './print-figure';

const queries = 82;
const noise = perturbationTable({ most: 2, variance: 1.5 });

/** Cases with one yes/no answer for each filter a reader may choose. */
const cases: RecordKeyed[] = inventCases(3_000, [age, exploitation], 5).map(({ codes }, at) => {
  const random = fixedSequence(at);
  const answers = Array.from({ length: queries }, (_, one) => [
    `filter${one}`,
    random() < 0.5 ? 'yes' : 'no',
  ]);
  const recordKey = createHmac('sha256', 'a secret for tests').update(`case ${at}`).digest().readUInt32BE(0);
  return { codes: { ...codes, ...Object.fromEntries(answers) }, recordKey };
});
const dimensions = [age, exploitation].map(dimensionOf);

function answersOf(extra: readonly Dimension[]): Map<string, number> {
  const cells = perturbedTable(cases, [...dimensions, ...extra], noise);
  return new Map(cells.map(({ codes, value }) => [JSON.stringify(codes), value ?? 0]));
}

test('A8: averaging over filters takes the noise of the cell-key method away', { timeout: 60_000 }, () => {
  const single = answersOf([]);
  const truth = new Map<string, number>();
  for (const codes of [...single.keys()].map((key): Record<string, string | null> => JSON.parse(key))) {
    if (Object.values(codes).includes(null)) continue;
    const count = cases.filter((one) =>
      dimensions.every(({ name }) => one.codes[name] === codes[name]),
    ).length;
    if (count > 0) truth.set(JSON.stringify(codes), count);
  }
  const sums = new Map([...truth.keys()].map((key) => [key, 0]));
  for (let one = 0; one < queries; one += 1) {
    const filter = { name: `filter${one}`, codes: ['yes', 'no'] };
    const split = answersOf([filter]);
    for (const [key, sum] of sums) {
      const codes = JSON.parse(key);
      const halves = ['yes', 'no'].map(
        (answer) => split.get(JSON.stringify({ ...codes, [filter.name]: answer })) ?? 0,
      );
      sums.set(key, sum + halves.reduce((total, half) => total + half, 0));
    }
  }
  const cells = [...truth];
  const averaged = cells.filter(
    ([key, count]) => Math.round((sums.get(key) ?? 0) / queries) === count,
  ).length;
  const first = cells.filter(([key, count]) => single.get(key) === count).length;
  const again = [...answersOf([])].every(([key, value]) => single.get(key) === value);
  expect(averaged / cells.length).toBeGreaterThan(0.75);
  expect(first / cells.length).toBeLessThan(0.5);
  // A fixed table gives the same answer however often it is asked: averaging it changes nothing.
  expect(again).toBe(true);
  printFigure(
    'A8 averaging',
    `a server with free filters: ${averaged} of ${cells.length} counts recovered from ${queries} queries each`,
    `a fixed table asked as often gives its first answer, right for ${first}`,
  );
});
