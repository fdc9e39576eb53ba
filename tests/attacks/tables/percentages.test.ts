import { expect, test } from 'vitest';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { printedCells } from '@/lib/privacy/tables/joint-space';
import { percentages } from '@/lib/privacy/tables/percentages';
import { age, counted, dimensionOf, exploitation, inventCases } from './invented-cases';
import { keyOf, primaryOnly, protectedTable, valuesOf } from './plain-publication';
import { printFigure } from './print-figure';

const shares = [age, exploitation];
const dimensions = shares.map(dimensionOf);
const groups = counted(inventCases(2_000, shares, 3));
const threshold = 5;

/** The counts a reader works out for blank cells from a percentage of a total that is shown. */
function fromPercentages(
  shown: ReadonlyMap<string, number | null>,
  percents: readonly { codes: Readonly<Record<string, string | null>>; percent: number | null }[],
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { codes, percent } of percents) {
    const base = shown.get(keyOf({ ...codes, exploitation: null })) ?? null;
    if (percent === null || base === null || shown.get(keyOf(codes)) !== null) continue;
    found.set(keyOf(codes), Math.round((percent * base) / 100));
  }
  return found;
}

test('A13: percentages beside blank counts', () => {
  const { space, values } = frequencyTable(groups, dimensions);
  const truth = new Map(
    printedCells(dimensions, space).map(({ codes, cell }) => [keyOf(codes), values[cell] ?? 0]),
  );
  const plain = primaryOnly(groups, dimensions, threshold);
  const shown = valuesOf(plain);
  // A chart that hides the small counts and still prints every share of its row.
  const everyShare = plain.cells.map(({ codes }) => {
    const base = truth.get(keyOf({ ...codes, exploitation: null })) ?? 0;
    const percent = base === 0 ? null : Math.round(((truth.get(keyOf(codes)) ?? 0) / base) * 1000) / 10;
    return { codes, percent };
  });
  const guessed = fromPercentages(shown, everyShare);
  const right = [...guessed].filter(([cell, count]) => truth.get(cell) === count).length;
  const blanks = [...shown.values()].filter((value) => value === null).length;
  expect(right).toBeGreaterThan(blanks / 2);

  const { publication, counts } = protectedTable(groups, dimensions, { threshold });
  const ours = fromPercentages(valuesOf(publication), percentages(publication, ['exploitation']));
  expect(ours.size).toBe(0);
  printFigure(
    'A13 percentages',
    `a chart with every share: ${right} of ${blanks} blanks computed`,
    `0 of ${counts.hidden}`,
  );
});
