import { expect, test } from 'vitest';
import { dayMs } from '@/lib/core/clock';
import type { Publication } from '@/lib/privacy/tables/publication';
import { policyOf } from '@/lib/releases/policy';
import { entriesOf } from '@/lib/reports/referral-figures/entries';
import { protectQuarter } from '@/lib/reports/referral-figures/protect-quarter';
import { boundsOf, isSettled, type Quarter } from '@/lib/reports/referral-figures/quarters';
import { printFigure } from '@/tests/attacks/tables/print-figure';
import { asOf, inventReferrals } from './invented-referrals';

const { k } = policyOf('Public');
const quarter: Quarter = { year: 2026, quarter: 1 };
const { from } = boundsOf(quarter);
const referrals = inventReferrals(220, 5, from);

/** What a reader has on a day: the tables, one under the other. */
function tablesOn(at: Date): Publication[] {
  return protectQuarter(entriesOf(asOf(referrals, at)), [], k).map(({ publication }) => publication);
}

/** Cells shown on both days whose counts are 1 to 10 apart: someone who keeps the tables reads them off. */
function told(before: readonly Publication[], after: readonly Publication[]): number {
  const shown = (tables: readonly Publication[]) =>
    new Map(
      tables.flatMap(({ cells }) => cells.map(({ codes, value }) => [JSON.stringify(codes), value] as const)),
    );
  const known = shown(before);
  return [...shown(after)].filter(([cell, value]) => {
    const old = known.get(cell) ?? null;
    const difference = value === null || old === null ? 0 : Math.abs(value - old);
    return difference > 0 && difference < k;
  }).length;
}

test('A6: half a year of looking at the numbers of a quarter while its referrals go on', () => {
  const days = Array.from({ length: 13 }, (_, at) => new Date(from.getTime() + at * 14 * dayMs));
  const live = days.map(tablesOn);
  // Made once, on the first day it is asked for after it has settled; kept from then on.
  let kept: Publication[] | null = null;
  const ours = days.map((at) => (isSettled(quarter, at) ? (kept ??= tablesOn(at)) : []));
  const tellsOf = (reading: readonly Publication[][]) =>
    reading.slice(1).filter((tables, at) => told(reading[at] ?? [], tables) > 0).length;
  const [before, after] = [tellsOf(live), tellsOf(ours)];
  expect(before).toBeGreaterThan(3);
  expect(after).toBe(0);
  expect(
    ours
      .at(-1)
      ?.flatMap(({ cells }) => cells)
      .some(({ value }) => (value ?? 0) > 0),
  ).toBe(true);
  printFigure(
    'A6 numbers of the referral desk',
    `live tables: ${before} of 12 fortnights tell of 1 to 10 people`,
    `${after}; the table is the same from the day it is made`,
  );
}, 180_000);
