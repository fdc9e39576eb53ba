import { linesOf, type CellSpace } from './cell-space';
import type { Table } from './frequency-table';
import { RowBuilder, type LinearSession, type LinearSolver } from './linear-solver';
import type { PrimarySuppression } from './primary-suppression';
import { TableError } from './table-error';

/** Tables beyond this many cells are not given to integer programming. */
export const mostIntegerCells = 400;

export interface IntegerRules {
  /** How wide the interval of every hidden cell must be. */
  readonly width: number;
  /** What a reader must grant a blank at least: 1 where zeros are always shown, else 0. */
  readonly floor: 0 | 1;
  readonly priceOf: (cell: number) => number;
  /** Rounds of cuts before giving up; default 400. */
  readonly rounds?: number;
}

/**
 * Complementary suppression at least price by integer programming (Fischetti & Salazar-González 2001): a whole-
 * number programme chooses the blanks, an attacker's linear programme measures each blank, and each that is too
 * narrow returns a capacity cut, until none is. Unlike theirs, the width is also required of complementary cells.
 * Optimal for intervals over real-valued tables; `protectTable` still proves it in whole numbers.
 *
 * Returns the complementary cells, or `undefined` when the rounds run out. Throws `TableError('tooLarge')`.
 */
export function integerSuppression(
  { space, values }: Table,
  primary: PrimarySuppression,
  rules: IntegerRules,
  solver: LinearSolver,
): number[] | undefined {
  if (space.size > mostIntegerCells) throw new TableError('tooLarge', 'for integer programming');
  const { priceOf, width, rounds = 400 } = rules;
  const costs = Float64Array.from(values, (_, cell) => priceOf(cell));
  const master = openMaster(space, values, primary, solver);
  const attacker = new DeviationBounds(space, values, rules, solver);
  try {
    for (let round = 0; round < rounds; round += 1) {
      const optimum = master.minimize(costs);
      if (!optimum) return undefined;
      const hidden = [...optimum.columns.keys()].filter((cell) => (optimum.columns[cell] ?? 0) > 0.5);
      const cuts = attacker.cutsFor(hidden);
      if (cuts.length === 0) return hidden.filter((cell) => !primary.has(cell));
      for (const { cell, capacities } of cuts) addCut(master, cell, capacities, width);
    }
    return undefined;
  } finally {
    master.close();
    attacker.close();
  }
}

/** Chooses which cells are blank; a line never has a single blank. Zeros that are not primary stay shown. */
function openMaster(
  space: CellSpace,
  values: Float64Array,
  primary: PrimarySuppression,
  solver: LinearSolver,
): LinearSession {
  const rows = new RowBuilder();
  for (const { parent, children } of linesOf(space)) {
    const cells = [parent, ...children];
    for (const one of cells) {
      if (values[one] === 0 && !primary.has(one)) continue;
      rows.add(
        cells,
        cells.map((cell) => (cell === one ? -1 : 1)),
        0,
        Infinity,
      );
    }
  }
  return solver.open({
    lower: Float64Array.from(values, (_, cell) => (primary.has(cell) ? 1 : 0)),
    upper: Float64Array.from(values, (value, cell) => (value > 0 || primary.has(cell) ? 1 : 0)),
    ...rows.build(),
    whole: true,
  });
}

/** Σ capacity · blank ≥ width, if `target` is blank; a capacity beyond the width is worth no more than it. */
function addCut(
  master: LinearSession,
  target: number,
  capacities: ReadonlyMap<number, number>,
  width: number,
): void {
  const indices = [...capacities.keys()].filter((cell) => cell !== target);
  const values = indices.map((cell) => Math.min(capacities.get(cell) ?? 0, width));
  const own = Math.min(capacities.get(target) ?? 0, width);
  master.addRow([...indices, target], [...values, own - width], 0, Infinity);
}

interface Cut {
  readonly cell: number;
  readonly capacities: ReadonlyMap<number, number>;
}

/** The attacker: how far blanks can deviate from the truth together while all lines still add up. */
class DeviationBounds {
  readonly #session: LinearSession;
  readonly #down: Float64Array;
  readonly #up: Float64Array;
  readonly #width: number;

  constructor(space: CellSpace, values: Float64Array, { width, floor }: IntegerRules, solver: LinearSolver) {
    const rows = new RowBuilder();
    for (const { parent, children } of linesOf(space)) {
      rows.add([parent, ...children], [-1, ...children.map(() => 1)], 0, 0);
    }
    this.#width = width;
    this.#down = Float64Array.from(values, (value) => Math.max(0, value - floor));
    this.#up = new Float64Array(space.size).fill((values[space.size - 1] ?? 0) + width);
    const nothing = new Float64Array(space.size);
    this.#session = solver.open({ lower: nothing, upper: nothing, ...rows.build() });
  }

  /** A cut for every blank that is too narrow. */
  cutsFor(hidden: readonly number[]): Cut[] {
    const lower = new Float64Array(this.#down.length);
    const upper = new Float64Array(this.#up.length);
    for (const cell of hidden) {
      lower[cell] = -(this.#down[cell] ?? 0);
      upper[cell] = this.#up[cell] ?? 0;
    }
    this.#session.setBounds(lower, upper);
    return hidden.flatMap((cell) => {
      const capacities = new Map<number, number>();
      const reached = this.#push(cell, -1, capacities) + this.#push(cell, 1, capacities);
      return reached >= this.#width - 1e-6 ? [] : [{ cell, capacities }];
    });
  }

  /** How far a cell goes one way; adds what each cell's being blank contributes to that, from the duals. */
  #push(target: number, direction: 1 | -1, capacities: Map<number, number>): number {
    const costs = new Float64Array(this.#down.length);
    costs[target] = -direction;
    const optimum = this.#session.minimize(costs);
    if (!optimum?.reducedCosts) throw new TableError('solver', 'no bound on a deviation');
    optimum.reducedCosts.forEach((dual, cell) => {
      if (Math.abs(dual) < 1e-9) return;
      const capacity = dual < 0 ? -dual * (this.#up[cell] ?? 0) : dual * (this.#down[cell] ?? 0);
      if (capacity > 0) capacities.set(cell, (capacities.get(cell) ?? 0) + capacity);
    });
    return -optimum.value;
  }

  close(): void {
    this.#session.close();
  }
}
