import { cellState, type AttackerView } from './attacker-view';
import { linesOf } from './cell-space';
import type { HidingPrices, Move } from './cheapest-move';
import { RowBuilder, type LinearModel, type LinearSession, type LinearSolver } from './linear-solver';

type Bounds = Pick<LinearModel, 'lower' | 'upper'>;

/** Blanks are nearly free to move; a little cost keeps a move from wandering through more of them than it needs. */
const blankCost = 1e-4;
const wholeTo = 1e-6;

/**
 * Finds, by linear programming, the cheapest way to move one cell of a single table while everything shown stays
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

  /**
   * Columns: what each cell gains, then what each loses. The target gains (or loses) between `least` and `most`
   * and nothing the other way.
   */
  #bounds(
    target: number,
    direction: 1 | -1,
    [least, most]: readonly [number, number],
    mayPay: boolean,
  ): Bounds {
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
    const [moving, other] = direction > 0 ? [target, size + target] : [size + target, target];
    upper[moving] = Math.min(upper[moving] ?? 0, most);
    lower[moving] = Math.min(least, upper[moving] ?? 0);
    upper[other] = 0;
    return { lower, upper };
  }

  /** How far blanks alone let `target` be moved, up to `limit`, in whole cases. */
  furthest(target: number, direction: 1 | -1, limit: number): number {
    const { size } = this.#view.space;
    const costs = new Float64Array(2 * size);
    costs[direction > 0 ? target : size + target] = -1;
    const { lower, upper } = this.#bounds(target, direction, [0, limit], false);
    this.#real.setBounds(lower, upper);
    const reached = this.#real.minimize(costs)?.value ?? 0;
    return Math.floor(-reached + wholeTo);
  }

  /**
   * Moves `target` by `amount`, through blanks alone or, if `mayPay`, through cells then to be hidden too. Returns
   * `undefined` where there is no way in whole cases.
   */
  find(target: number, direction: 1 | -1, amount: number, mayPay: boolean): Move | undefined {
    const { size } = this.#view.space;
    const state = this.#view.releases[0]?.state;
    const costs = new Float64Array(2 * size);
    for (let cell = 0; cell < size; cell += 1) {
      const cost = state?.[cell] === cellState.hidden ? blankCost : (this.#prices.price[cell] ?? 0);
      costs[cell] = cost;
      costs[size + cell] = cost;
    }
    const bounds = this.#bounds(target, direction, [amount, amount], mayPay);
    this.#real.setBounds(bounds.lower, bounds.upper);
    const real = this.#real.minimize(costs);
    if (!real) return undefined;
    const move = this.#wholeMove(real.columns) ?? this.#wholeMove(this.#whole(costs, bounds, real.columns));
    const reached = move?.signs[move.cells.indexOf(target)];
    return reached === direction * amount ? move : undefined;
  }

  /** The same programme in whole numbers, paying for no cell that the real-valued answer does not pay for. */
  #whole(costs: Float64Array, { lower, upper }: Bounds, real: Float64Array): Float64Array | undefined {
    const { size } = this.#view.space;
    const narrow = upper.map((limit, column) => {
      const used = (real[column % size] ?? 0) + (real[size + (column % size)] ?? 0) > wholeTo;
      return used || costs[column] === blankCost ? limit : 0;
    });
    const session = this.#solver.open({ ...this.#model, lower, upper: narrow, whole: true });
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
