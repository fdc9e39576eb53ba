/** A linear programme: bounded columns, and rows in compressed form whose sums lie between two bounds. */
export interface LinearModel {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** True where every column must be whole. */
  readonly whole?: boolean;
}

/** An optimum. `reducedCosts` are the columns' duals; absent for whole-number programmes. */
export interface LinearOptimum {
  readonly value: number;
  readonly columns: Float64Array;
  readonly reducedCosts?: Float64Array;
}

/** One programme kept open, so that solves that differ little start from each other. */
export interface LinearSession {
  /** The minimum for these costs, or `undefined` when nothing is feasible. Throws `TableError('solver')`. */
  minimize(costs: Float64Array): LinearOptimum | undefined;
  setBounds(lower: Float64Array, upper: Float64Array): void;
  addRow(indices: readonly number[], values: readonly number[], lower: number, upper: number): void;
  close(): void;
}

/**
 * A solver of linear programmes. It is used to measure and to improve, never trusted: what a table's release
 * rests on is a certificate that is checked in whole numbers.
 */
export interface LinearSolver {
  open(model: LinearModel): LinearSession;
}

/** Collects rows for a `LinearModel`. */
export class RowBuilder {
  readonly #starts = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];

  add(indices: readonly number[], values: readonly number[], lower: number, upper: number): void {
    this.#indices.push(...indices);
    this.#values.push(...values);
    this.#starts.push(this.#indices.length);
    this.#lower.push(lower);
    this.#upper.push(upper);
  }

  build(): Omit<LinearModel, 'lower' | 'upper' | 'whole'> {
    return {
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
      rowLower: Float64Array.from(this.#lower),
      rowUpper: Float64Array.from(this.#upper),
    };
  }
}
