import { expect, test } from 'vitest';
import type { CaseGroup } from '@/lib/privacy/tables/case-group';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { printedCells } from '@/lib/privacy/tables/joint-space';
import { fixedSequence } from '@/lib/privacy/tables/improve-plan';
import type { Publication } from '@/lib/privacy/tables/publication';
import { age, dimensionOf, exploitation, inventCases } from './invented-cases';
import { keyOf, protectedTable } from './plain-publication';
import { printFigure } from './print-figure';

const shares = [age, exploitation];
const dimensions = shares.map(dimensionOf);
const threshold = 5;
const contributors = ['north', 'east', 'south', 'west'];

/** A pooled file; the first contributor holds most of it, as a national agency does. */
function pooled(): CaseGroup[] {
  const random = fixedSequence(11);
  return inventCases(2_000, shares, 4).map((one) => {
    const draw = random();
    const at = draw < 0.7 ? 0 : draw < 0.85 ? 1 : draw < 0.95 ? 2 : 3;
    return { ...one, contributor: contributors[at] ?? '' };
  });
}

/** Shown cells in which a contributor, subtracting its own cases, is left with 1 to threshold − 1. */
function leftWithFew(publication: Publication, groups: readonly CaseGroup[]): number {
  const few = new Set<string>();
  for (const contributor of contributors) {
    const own = frequencyTable(
      groups.filter((one) => one.contributor === contributor),
      dimensions,
    );
    const ownValues = new Map(
      printedCells(dimensions, own.space).map(({ codes, cell }) => [keyOf(codes), own.values[cell] ?? 0]),
    );
    for (const { codes, value } of publication.cells) {
      const others = (value ?? 0) - (ownValues.get(keyOf(codes)) ?? 0);
      if (value !== null && others > 0 && others < threshold) few.add(keyOf(codes));
    }
  }
  return few.size;
}

test('A14: a contributor subtracts its own cases from the national table', () => {
  const groups = pooled();
  const alone = protectedTable(groups, dimensions, { threshold });
  const before = leftWithFew(alone.publication, groups);
  expect(before).toBeGreaterThan(0);
  const ours = protectedTable(groups, dimensions, { threshold, contributors: 3 });
  expect(leftWithFew(ours.publication, groups)).toBe(0);
  const narrowest = Math.min(...ours.certificate.map(({ least, most }) => most - least));
  expect(narrowest).toBeGreaterThanOrEqual(threshold);
  const faced = new Set(ours.certificate.map(({ attacker }) => attacker));
  expect(faced).toEqual(new Set([null, ...contributors]));
  printFigure(
    'A14 contributor',
    `a table protected against the public alone: ${before} shown cells leave a contributor with 1 to ${threshold - 1}`,
    `0, every blank ${narrowest} wide for each of ${contributors.length} contributors`,
  );
});
