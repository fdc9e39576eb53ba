import { beforeAll, expect, test } from 'vitest';
import { auditIntervals } from '@/lib/privacy/tables/audit-intervals';
import { recoverableCells } from '@/lib/privacy/tables/exact-recovery';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { gaussSuppression } from '@/lib/privacy/tables/gauss-suppression';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import type { LinearSolver } from '@/lib/privacy/tables/linear-solver';
import { primarySuppression } from '@/lib/privacy/tables/primary-suppression';
import type { Publication } from '@/lib/privacy/tables/publication';
import { age, counted, dimensionOf, exploitation, inventCases, year } from './invented-cases';
import { primaryOnly, protectedTable } from './plain-publication';
import { printFigure } from './print-figure';

const shares = [age, exploitation, year];
const dimensions = shares.map(dimensionOf);
const groups = counted(inventCases(10_000, shares, 2));
const threshold = 5;

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const blanksOf = ({ cells }: Publication): number => cells.filter(({ value }) => value === null).length;
const narrow = (publication: Publication): number =>
  auditIntervals({ publication }, solver).filter(({ least, most }) => most - least < threshold).length;

test('A5: what subtraction gives away of a table of 1,050 cells', { timeout: 120_000 }, () => {
  const plain = primaryOnly(groups, dimensions, threshold);
  const exact = recoverableCells({ publication: plain }).length;
  expect(exact).toBeGreaterThan(blanksOf(plain) / 2);
  const ours = protectedTable(groups, dimensions, { threshold });
  expect(recoverableCells({ publication: ours.publication })).toEqual([]);
  printFigure(
    'A5 subtraction',
    `primary suppression alone: ${exact} of ${blanksOf(plain)} blanks computed exactly`,
    `0 of ${ours.counts.hidden}`,
  );
});

test('A5: what linear programming gives away of it', { timeout: 120_000 }, () => {
  const plain = primaryOnly(groups, dimensions, threshold);
  const before = narrow(plain);
  expect(before).toBeGreaterThan(blanksOf(plain) / 2);
  const ours = protectedTable(groups, dimensions, { threshold });
  const intervals = auditIntervals({ publication: ours.publication }, solver);
  const narrowest = Math.min(...intervals.map(({ least, most }) => most - least));
  expect(narrowest).toBeGreaterThanOrEqual(threshold);
  printFigure(
    'A5 linear programming',
    `primary suppression alone: ${before} of ${blanksOf(plain)} blanks known to within ${threshold - 1}`,
    `0 of ${ours.counts.hidden}, the narrowest interval ${narrowest} wide`,
  );
});

test(
  'A5: what a reader who knows that zeros are never blank makes of Gauss suppression',
  { timeout: 120_000 },
  () => {
    const table = frequencyTable(groups, dimensions);
    const complementary = gaussSuppression(table, primarySuppression(table, { threshold, groups: false }));
    const gauss = primaryOnly(groups, dimensions, threshold, complementary);
    expect(recoverableCells({ publication: gauss })).toEqual([]);
    const settled = auditIntervals({ publication: gauss }, solver).filter(
      ({ least, most }) => least === most,
    ).length;
    const close = narrow(gauss);
    expect(settled).toBeGreaterThan(0);
    const ours = protectedTable(groups, dimensions, { threshold, groups: false });
    expect(narrow(ours.publication)).toBe(0);
    printFigure(
      'A5 knowing that a blank is not zero',
      `Gauss elimination alone: ${settled} of ${blanksOf(gauss)} blanks exact, ${close} known to within ${threshold - 1}`,
      `0 and 0 of ${ours.counts.hidden}`,
    );
  },
);

test('A5: a row whose cases all share one answer', () => {
  const [place, kind] = [
    { name: 'place', codes: ['p', 'q', 'r'] },
    { name: 'kind', codes: ['k', 'l', 'm'] },
  ];
  const row = (code: string, counts: readonly number[]) =>
    counts.map((count, at) => ({ codes: { place: code, kind: kind.codes[at] ?? '' }, count }));
  const file = [...row('p', [40, 0, 0]), ...row('q', [12, 9, 8]), ...row('r', [17, 20, 6])];
  const rowOf = (publication: Publication): (number | null)[] =>
    publication.cells
      .filter(({ codes }) => codes['place'] === 'p' && codes['kind'] !== null)
      .map(({ value }) => value);
  expect(rowOf(primaryOnly(file, [place, kind], threshold))).toEqual([40, 0, 0]);
  const ours = protectedTable(file, [place, kind], { threshold });
  const intervals = auditIntervals({ publication: ours.publication }, solver);
  const others = intervals.filter(
    ({ codes }) => codes['place'] === 'p' && codes['kind'] !== 'k' && codes['kind'] !== null,
  );
  expect(Math.max(...others.map(({ most }) => most))).toBeGreaterThanOrEqual(threshold);
  printFigure(
    'A5 group disclosure',
    'primary suppression alone: all 40 cases of a row shown to share one answer',
    `up to ${Math.max(...others.map(({ most }) => most))} of them may have another`,
  );
});
