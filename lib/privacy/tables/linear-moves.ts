import { cellState, type AttackerView } from './attacker-view';
import { linesOf } from './cell-space';
import type { HidingPrices, Move } from './cheapest-move';
import { RowBuilder, type LinearModel, type LinearSession, type LinearSolver } from './linear-solver';

/** Blanks are nearly free to move; a little cost keeps a move from wandering through more of them than it needs. */
const blankCost = 1e-4;
const wholeTo = 1e-6;

/**
 * Finds, by linear programming, the cheapest way to raise one cell of a single table while everything shown stays
 * (after Fischetti & Salazar-González's heuristic). Unlike an alternating box it may pass through any blanks at
 * once. Only whole-number answers are returned, and like every move they are checked again with the certificate.
 */
export class LinearMoves {
  readonly #view: AttackerView;
  readonly #prices: HidingPrices;
  readonly #solver: LinearSolver;
  readonly #model: Omit<LinearModel, 'lower' | 'upper' | 'whole'>;
  readonly #real: LinearSession;

  constructor(view: AttackerView, prices: HidingPrices, solver: LinearSolver) {
    this.#view = view;
    this.#prices = prices;
    this.#solver = solver;
    const { size } = view.space;
    const rows = new RowBuilder();
    for (const { parent, children } of linesOf(view.space)) {
      const cells = [parent, ...children];
      const signs = cells.map((cell) => (cell === parent ? -1 : 1));
      rows.add(
        [...cells, ...cells.map((cell) => size + cell)],
        [...signs, ...signs.map((sign) => -sign)],
        0,
        0,
      );
    }
    this.#model = rows.build();
    const nothing = new Float64Array(2 * size);
    this.#real = solver.open({ ...this.#model, lower: nothing, upper: nothing });
  }

  /** Columns: what each cell gains, then what each loses. */
  #bounds(target: number, amount: number, mayPay: boolean): { lower: Float64Array; upper: Float64Array } {
    const { size } = this.#view.space;
    const [release] = this.#view.releases;
    const lower = new Float64Array(2 * size);
    const upper = new Float64Array(2 * size);
    for (let cell = 0; cell < size; cell += 1) {
      const hidden = release?.state[cell] === cellState.hidden;
      if (!hidden && !(mayPay && this.#prices.mayHide[cell] === 1)) continue;
      upper[cell] = Infinity;
      upper[size + cell] = Math.max(0, (release?.values[cell] ?? 0) - (release?.floor[cell] ?? 0));
    }
    lower[target] = amount;
    upper[target] = amount;
    upper[size + target] = 0;
    return { lower, upper };
  }

  /** Raises `target` by `amount`, through blanks alone or, if `mayPay`, through cells then to be hidden too. */
  find(target: number, amount: number, mayPay: boolean): Move | undefined {
    const { size } = this.#view.space;
    const state = this.#view.releases[0]?.state;
    const costs = new Float64Array(2 * size);
    for (let cell = 0; cell < size; cell += 1) {
      const cost = state?.[cell] === cellState.hidden ? blankCost : (this.#prices.price[cell] ?? 0);
      costs[cell] = cost;
      costs[size + cell] = cost;
    }
    const { lower, upper } = this.#bounds(target, amount, mayPay);
    this.#real.setBounds(lower, upper);
    const real = this.#real.minimize(costs);
    if (!real) return undefined;
    return this.#wholeMove(real.columns) ?? this.#wholeMove(this.#whole(costs, lower, upper));
  }

  /** The same programme in whole numbers, through the cells the real-valued answer passes through or blanks. */
  #whole(costs: Float64Array, lower: Float64Array, upper: Float64Array): Float64Array | undefined {
    const session = this.#solver.open({ ...this.#model, lower, upper, whole: true });
    try {
      return session.minimize(costs)?.columns;
    } finally {
      session.close();
    }
  }

  #wholeMove(columns: Float64Array | undefined): Move | undefined {
    const { size } = this.#view.space;
    if (!columns || columns.some((value) => Math.abs(value - Math.round(value)) > wholeTo)) return undefined;
    const cells: number[] = [];
    const changes: number[] = [];
    for (let cell = 0; cell < size; cell += 1) {
      const change = Math.round(columns[cell] ?? 0) - Math.round(columns[size + cell] ?? 0);
      if (change === 0) continue;
      cells.push(cell);
      changes.push(change);
    }
    const regions = Int8Array.of(1);
    return { cells: Int32Array.from(cells), signs: Int32Array.from(changes), regions, amount: 1 };
  }

  close(): void {
    this.#real.close();
  }
}
