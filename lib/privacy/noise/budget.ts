import { assertRho, nanoRhoOf, type NanoRho } from './concentrated';

/** What may be lost of one person in one release and in one period, whatever is asked. */
export interface BudgetRule {
  readonly releaseNanoRho: NanoRho;
  readonly periodNanoRho: NanoRho;
}

/** ε ≤ 1 a release and ≤ 4 a year at δ = 10⁻⁶. */
export const usualBudget: BudgetRule = {
  releaseNanoRho: nanoRhoOf(1, 1e-6),
  periodNanoRho: nanoRhoOf(4, 1e-6),
};

/** One line of the ledger. Lines are added before a draw and never changed or taken away, whatever happens after. */
export interface Spending {
  /** The canonical key of the query: see `queryKey`. */
  readonly query: string;
  /** Name of the period it is charged to, in an order that sorts as text: `2026`, `2027`. */
  readonly period: string;
  readonly nanoRho: NanoRho;
  /** Whether the answer was stored: then it is given again, and not drawn again. */
  readonly isAnswered: boolean;
}

export type BudgetDecision =
  | { readonly outcome: 'stored' }
  | { readonly outcome: 'granted'; readonly spending: Spending; readonly leftNanoRho: NanoRho }
  | { readonly outcome: 'refused'; readonly reason: BudgetRefusal; readonly leftNanoRho: NanoRho };

export type BudgetRefusal =
  | 'release' // more than one release may lose
  | 'period' // more than is left of the period
  | 'clock'; // a period before one that was already charged: the clock was put back

function sumOf(ledger: readonly Spending[], holds: (line: Spending) => boolean): NanoRho {
  return ledger.filter(holds).reduce((sum, { nanoRho }) => sum + nanoRho, 0n);
}

/**
 * Decides what becomes of a query, from the whole ledger of one population. To be called inside the locked transaction
 * that then writes the granted line, before anything is drawn. A query whose answer is stored costs nothing; one that
 * was charged and never stored is charged again, for someone may have seen the first draw. Losses in a period add up.
 * Throws `parameter` for a loss that is not positive, in the request or in the ledger.
 */
export function decideSpending(
  ledger: readonly Spending[],
  request: Omit<Spending, 'isAnswered'>,
  rule: BudgetRule = usualBudget,
): BudgetDecision {
  for (const { nanoRho } of [request, ...ledger]) assertRho(nanoRho);
  const { query, period, nanoRho } = request;
  if (ledger.some((line) => line.isAnswered && line.query === query)) return { outcome: 'stored' };
  const spent = sumOf(ledger, (line) => line.period === period);
  const left = spent < rule.periodNanoRho ? rule.periodNanoRho - spent : 0n;
  const refused = (reason: BudgetRefusal): BudgetDecision => ({
    outcome: 'refused',
    reason,
    leftNanoRho: left,
  });
  if (ledger.some((line) => line.period > period)) return refused('clock');
  if (nanoRho > rule.releaseNanoRho) return refused('release');
  if (nanoRho > left) return refused('period');
  return { outcome: 'granted', spending: { ...request, isAnswered: false }, leftNanoRho: left - nanoRho };
}
