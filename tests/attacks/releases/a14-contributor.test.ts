import { expect, test } from 'vitest';
import type { PeriodEntry } from '@/lib/releases/periods/entry';
import { protectPeriod } from '@/lib/releases/periods/protect-period';
import { policyOf } from '@/lib/releases/policy';
import { printFigure } from '@/tests/attacks/tables/print-figure';
import { inventEntries } from './invented-entries';

const policy = policyOf('Public');
const contributors = ['north', 'east', 'south', 'west'];
const report = 'patterns-by-sex-and-age';

/** Shown cells that leave a contributor, once its own cases are subtracted, with 1 to 10 of the others'. */
function leftWithFew(entries: readonly PeriodEntry[], asked: readonly PeriodEntry[]): number {
  const cells = protectPeriod(asked, policy, [report])[0]?.table.publication.cells ?? [];
  const holds = ({ codes }: PeriodEntry, cell: (typeof cells)[number]) =>
    (['pattern', 'gender', 'ageBand'] as const).every(
      (name) => cell.codes[name] === null || cell.codes[name] === codes[name],
    );
  return cells.filter((cell) => {
    const inCell = entries.filter((entry) => holds(entry, cell));
    return (
      cell.value !== null &&
      contributors.some((name) => {
        const others = inCell.filter(({ contributor }) => contributor !== name).length;
        return others > 0 && others < policy.k;
      })
    );
  }).length;
}

test('A14: an organisation subtracts its own cases from the figures it contributed to', () => {
  const entries = inventEntries(700, 3, '2026', contributors);
  const unaware = entries.map(({ key, codes }) => ({ key, codes }));
  const [before, after] = [leftWithFew(entries, unaware), leftWithFew(entries, entries)];
  expect(before).toBeGreaterThan(0);
  expect(after).toBe(0);
  printFigure(
    'A14 contributor',
    `without knowing who contributed: ${before} shown cells leave one with 1 to 10`,
    `${after}`,
  );
});
