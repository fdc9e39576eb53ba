import { expect, test } from 'vitest';
import { compareCases, type KeyedCase } from '@/lib/privacy/tables/case-group';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import type { EarlierRelease } from '@/lib/privacy/tables/joint-space';
import { fixedSequence } from '@/lib/privacy/tables/improve-plan';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import type { Publication } from '@/lib/privacy/tables/publication';
import { age, broadAge, dimensionOf, exploitation, inventCases, year } from './invented-cases';
import { keyOf, protectedTable, valuesOf } from './plain-publication';
import { printFigure } from './print-figure';

const shares = [age, exploitation];
const dimensions = shares.map(dimensionOf);
const threshold = 5;

const keyed = (count: number, seed: number, prefix: string): KeyedCase[] =>
  inventCases(count, [...shares, broadAge, year], seed).map(({ codes }, at) => ({
    key: `${prefix}${at}`,
    codes,
  }));

/** Cells shown in both tables whose difference is 1 to threshold − 1 cases. */
function smallDifferences(before: Publication, after: Publication): string[] {
  const earlier = valuesOf(before);
  return [...valuesOf(after)].flatMap(([cell, value]) => {
    const was = earlier.get(cell);
    if (value === null || was === null || was === undefined) return [];
    const change = Math.abs(value - was);
    return change > 0 && change < threshold ? [cell] : [];
  });
}

const publish = (cases: readonly KeyedCase[], of: readonly Dimension[] = dimensions): Publication =>
  protectedTable(
    cases.map(({ codes }) => ({ codes })),
    of,
    { threshold },
  ).publication;

test('A6: one case added, corrected or withdrawn between two reports', () => {
  const before = keyed(3_000, 1, 'a');
  const [first] = before;
  if (!first) throw new Error('no case');
  const moved = { ...first, codes: { ...first.codes, exploitation: 'exploitation3', age: 'age4' } };
  const changes = {
    added: [...before, { key: 'new', codes: { age: 'age4', exploitation: 'exploitation2', year: 'year13' } }],
    corrected: [moved, ...before.slice(1)],
    withdrawn: before.slice(1),
  };
  const earlier: EarlierRelease = { name: 'before', publication: publish(before) };
  for (const [change, now] of Object.entries(changes)) {
    const told = smallDifferences(earlier.publication, publish(now));
    // The finest shown cell that moved names the case's codes.
    expect(told.some((cell) => !cell.includes('null'))).toBe(true);
    const groups = compareCases(now, [{ name: 'before', cases: before }]);
    const ours = protectTable(groups, dimensions, { threshold, earlier: [earlier] });
    expect(ours.outcome).toBe('refused');
    printFigure(
      `A6 one case ${change}`,
      `two tables, each protected alone: ${told.length} cells tell of it`,
      'refused',
    );
  }
});

test('A6: two filters one district apart', () => {
  const all = keyed(3_000, 1, 'a');
  const without = all.filter(({ codes }, at) => !(codes['year'] === 'year0' && at < 40));
  const apart = all.length - without.length;
  expect(apart).toBeLessThan(threshold);
  const earlier = { name: 'all', publication: publish(all) };
  const told = smallDifferences(earlier.publication, publish(without));
  expect(told.length).toBeGreaterThan(0);
  const groups = compareCases(without, [{ name: 'all', cases: all }]);
  expect(protectTable(groups, dimensions, { threshold, earlier: [earlier] }).outcome).toBe('refused');
  printFigure(
    'A6 filters one district apart',
    `each protected alone: ${told.length} cells tell of ${apart} cases`,
    'refused',
  );
});

test('A6: a blank of the dashboard read off the export of the same cases', () => {
  const cases = keyed(900, 6, 'a');
  const byYear = [dimensionOf(exploitation), dimensionOf(year)];
  const dashboard = { name: 'dashboard', publication: publish(cases) };
  const opened = (after: Publication): number => {
    const other = valuesOf(after);
    return [...valuesOf(dashboard.publication)].filter(([cell, value]) => {
      const codes = Object.fromEntries(JSON.parse(cell));
      return (
        value === null &&
        codes.age === null &&
        (other.get(keyOf({ exploitation: codes.exploitation, year: null })) ?? null) !== null
      );
    }).length;
  };
  const before = opened(publish(cases, byYear));
  expect(before).toBeGreaterThan(0);
  const groups = compareCases(cases, [{ name: 'dashboard', cases }]);
  const { publication } = protectedTable(groups, byYear, { threshold, earlier: [dashboard] });
  expect(opened(publication)).toBe(0);
  printFigure(
    'A6 dashboard against export',
    `each protected alone: ${before} blanks of one shown by the other`,
    '0',
  );
});

test('A6: a year of weekly reports with 0 to 3 cases between them', { timeout: 120_000 }, () => {
  const broad = [broadAge, exploitation].map(dimensionOf);
  const random = fixedSequence(21);
  const arriving = keyed(200, 8, 'new');
  let cases = keyed(1_500, 7, 'a');
  const naive: Publication[] = [publish(cases, broad)];
  const issued = [{ name: 'week 0', publication: publish(cases, broad), cases }];
  const report = () =>
    protectTable(compareCases(cases, issued), broad, {
      threshold,
      earlier: issued.map(({ name, publication }) => ({ name, publication })),
    });
  let repeated = 0;
  let harmless = 0;
  for (let week = 1; week <= 52; week += 1) {
    const changes = Math.floor(random() * 4);
    for (let change = 0; change < changes; change += 1) {
      const next = arriving.pop();
      if (next && random() < 0.8) cases = [...cases, next];
      else cases = cases.filter((_, at) => at !== week);
    }
    naive.push(publish(cases, broad));
    const protection = report();
    if (protection.outcome === 'refused') {
      repeated += 1;
      continue;
    }
    issued.push({ name: `week ${week}`, publication: protection.publication, cases });
    // Asked again for the very same cases, the same table is given again.
    expect(report()).toMatchObject({ outcome: 'protected', publication: protection.publication });
    harmless += 1;
  }
  const told = naive.slice(1).filter((after, at) => smallDifferences(naive[at] ?? after, after).length > 0);
  const ours = issued.flatMap((later, at) =>
    issued.slice(0, at).map((earlier) => smallDifferences(earlier.publication, later.publication).length),
  );
  expect(told.length).toBeGreaterThan(26);
  expect(Math.max(0, ...ours)).toBe(0);
  expect(harmless).toBeGreaterThan(0);
  printFigure(
    'A6 a year of weekly reports',
    `each protected alone: ${told.length} of 52 weeks tell of 1 to ${threshold - 1} cases`,
    `0 between any two; ${issued.length - 1} issued anew, ${repeated} weeks repeat the last, 0 of ${harmless} repeated requests refused`,
  );
});
