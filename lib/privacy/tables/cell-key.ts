import type { CaseGroup } from './case-group';
import { atomOf } from './case-group';
import { cellSpace, rollUp } from './cell-space';
import type { Dimension } from './dimension';
import { printedCells } from './joint-space';
import { keyRange, type PerturbationRow } from './perturbation-table';
import type { PublishedCell } from './publication';
import { TableError } from './table-error';

/**
 * A case with its record key: the first 32 bits of an HMAC of the case identity under a secret that is kept for
 * this and nothing else. The key must be the same in every table and must not be guessable.
 */
export interface RecordKeyed extends Pick<CaseGroup, 'codes'> {
  readonly recordKey: number;
}

/**
 * Perturbs every cell of a table by the cell-key method: the sum of the record keys of its cases, modulo 2³²,
 * picks the change, so the same cases always get the same change, in whatever table they meet. The mean change is
 * 0, no count becomes negative and zero stays zero; totals no longer add up.
 *
 * Only for dashboards whose tables are fixed, over counts that are already protected, and never where readers
 * choose the filters: averaging over many tables takes the noise away (attack A8).
 */
export function perturbedTable(
  cases: readonly RecordKeyed[],
  dimensions: readonly Dimension[],
  table: readonly PerturbationRow[],
): PublishedCell[] {
  const space = cellSpace(dimensions);
  const counts = new Float64Array(space.size);
  const keys = new Float64Array(space.size);
  for (const one of cases) {
    const { recordKey } = one;
    if (!Number.isInteger(recordKey) || recordKey < 0 || recordKey >= keyRange) {
      throw new TableError('counts', 'a record key is a whole number below 2 to the 32');
    }
    const atom = atomOf(space, one.codes);
    counts[atom] = (counts[atom] ?? 0) + 1;
    keys[atom] = ((keys[atom] ?? 0) + recordKey) % keyRange;
  }
  rollUp(space, counts);
  rollUp(space, keys);
  return printedCells(dimensions, space).map(({ codes, cell }) => ({
    codes,
    value: perturb(counts[cell] ?? 0, (keys[cell] ?? 0) % keyRange, table),
  }));
}

function perturb(count: number, key: number, table: readonly PerturbationRow[]): number {
  const row = table[Math.min(count, table.length - 1)];
  if (!row) throw new TableError('threshold', 'an empty perturbation table');
  const at = row.upTo.findIndex((limit) => key < limit);
  return count + (row.changes[at] ?? 0);
}
