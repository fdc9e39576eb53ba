import { cellState, type AttackerView } from './attacker-view';
import type { Dimension } from './dimension';
import { checkThreshold, primarySuppression } from './primary-suppression';
import type { Protection, ProtectionOptions } from './protection';
import { protectValues } from './protect-values';
import { sumTable, type MeasuredCase } from './sum-table';
import { TableError } from './table-error';

/** Protection of sums: `within` is how closely, in %, nobody may learn the largest amount behind a blank. */
export interface SumProtectionOptions extends Omit<ProtectionOptions, 'earlier' | 'contributors' | 'width'> {
  readonly within: number;
}

/**
 * Protects a table of sums of a whole-number measure. A cell is hidden when fewer than `threshold` cases stand
 * behind it or a dominance rule finds it unsafe; each blank's interval is at least `within` % of its largest
 * amount wide (and at least 2 units). Blanks may be zero, so their being blank implies nothing.
 */
export function protectSums(
  cases: readonly MeasuredCase[],
  dimensions: readonly Dimension[],
  options: SumProtectionOptions,
): Protection {
  checkThreshold(options.threshold);
  if (!(options.within > 0)) throw new TableError('threshold', 'a percentage above 0');
  const table = sumTable(cases, dimensions);
  const { space, values } = table;
  const state = new Uint8Array(space.size).fill(cellState.shown);
  const floor = new Uint8Array(space.size);
  const counts = Uint8Array.of(1);
  const view: AttackerView = {
    attacker: null,
    space,
    regions: [values],
    releases: [{ kind: 'table', name: null, counts, state, floor, values }],
  };
  const widthOf = (cell: number): number =>
    Math.max(2, Math.ceil(((table.largest[cell]?.[0] ?? 0) * options.within) / 100));
  const task = {
    space,
    dimensions,
    values,
    zeros: 'any' as const,
    primary: primarySuppression(table, options),
    mayHide: Uint8Array.from(values, (value) => (value > 0 ? 1 : 0)),
    first: [],
    views: [view],
    standing: [],
    widthOf,
  };
  return protectValues(task, options);
}
