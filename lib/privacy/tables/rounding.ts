import type { Publication } from './publication';
import { TableError } from './table-error';

/**
 * Rounds every shown value to the nearest multiple of `base`, halves upwards; blanks stay blank. For the "10-5
 * rule" of fixed dashboards: protect below 10, then round to 5. Totals no longer add up, by design.
 *
 * Never the sole protection: a rounded value still says a count to within half the base, and rounding the same
 * cases in enough different tables says it exactly.
 */
export function roundValues(publication: Publication, base: number): Publication {
  if (!Number.isSafeInteger(base) || base < 2) throw new TableError('threshold', 'a base of at least 2');
  const rounded = (value: number): number => Math.floor((value + base / 2) / base) * base;
  return {
    ...publication,
    zeros: 'any',
    cells: publication.cells.map(({ codes, value }) => ({
      codes,
      value: value === null ? null : rounded(value),
    })),
  };
}
