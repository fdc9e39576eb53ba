import type { SumTable } from './sum-table';
import { largestKept } from './sum-table';
import { TableError } from './table-error';

/**
 * When a few contributions make up a sum, the sum gives them away. `largest` and `share`: the (n, k) rule, unsafe
 * when the n largest exceed k % of the sum. `within`: the p % rule, unsafe when the second largest contributor
 * can estimate the largest to within p %.
 */
export type DominanceRule =
  { readonly largest: number; readonly share: number } | { readonly within: number };

/** Whether a cell of sums is unsafe under a rule. Empty cells and zero sums are safe. */
export function isDominated(table: SumTable, cell: number, rule: DominanceRule): boolean {
  const sum = table.values[cell] ?? 0;
  const amounts = table.largest[cell] ?? [];
  if (sum === 0) return false;
  const [first = 0, second = 0] = amounts;
  if ('within' in rule) return (sum - first - second) * 100 < rule.within * first;
  if (rule.largest > largestKept) throw new TableError('threshold', `at most ${largestKept} largest`);
  const top = amounts.slice(0, rule.largest).reduce((total, amount) => total + amount, 0);
  return top * 100 > rule.share * sum;
}
