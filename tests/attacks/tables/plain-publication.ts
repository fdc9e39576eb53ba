import type { CaseGroup } from '@/lib/privacy/tables/case-group';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { printedCells } from '@/lib/privacy/tables/joint-space';
import { primarySuppression } from '@/lib/privacy/tables/primary-suppression';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import type { ProtectedTable, ProtectionOptions } from '@/lib/privacy/tables/protection';
import type { Publication } from '@/lib/privacy/tables/publication';

/** A table whose only protection is that small counts are blank, and whatever else `also` hides. */
export function primaryOnly(
  groups: readonly CaseGroup[],
  dimensions: readonly Dimension[],
  threshold: number,
  also: readonly number[] = [],
): Publication {
  const { space, values } = frequencyTable(groups, dimensions);
  const hidden = new Set([
    ...primarySuppression({ space, values }, { threshold, groups: false }).keys(),
    ...also,
  ]);
  const cells = printedCells(dimensions, space).map(({ codes, cell }) => ({
    codes,
    value: hidden.has(cell) ? null : (values[cell] ?? 0),
  }));
  return { dimensions, zeros: 'shown', cells };
}

/** Our table; a refusal is a failure of the test that did not expect it. */
export function protectedTable(
  groups: readonly CaseGroup[],
  dimensions: readonly Dimension[],
  options: ProtectionOptions,
): ProtectedTable {
  const protection = protectTable(groups, dimensions, options);
  if (protection.outcome === 'refused') throw new Error('refused');
  return protection;
}

export const keyOf = (codes: Readonly<Record<string, string | null>>): string =>
  JSON.stringify(Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The values of a publication by cell. */
export function valuesOf(publication: Publication): Map<string, number | null> {
  return new Map(publication.cells.map(({ codes, value }) => [keyOf(codes), value]));
}
