import type { Highs, InitOptions, Model } from 'highs';
import type { LinearModel, LinearOptimum, LinearSession, LinearSolver } from './linear-solver';
import { TableError } from './table-error';

/** How HiGHS numbers the outcomes that are answers (its `modelStatus`). */
const outcome = { optimal: 7, infeasible: 8, unboundedOrInfeasible: 9 } as const;
/** Its numbers for the dual and the primal simplex method. */
const method = { dual: 1, primal: 4 } as const;

/**
 * Loads the HiGHS solver, compiled to WebAssembly, the first time it is wanted; nothing else of this folder
 * imports it. In a browser, `options.locateFile` says where `highs.wasm` is served.
 */
export async function loadHighsSolver(options: InitOptions = {}): Promise<LinearSolver> {
  const { default: load } = await import('highs');
  const highs = await load(options);
  return { open: (model) => new HighsSession(highs, model) };
}

class HighsSession implements LinearSession {
  readonly #model: Model;
  readonly #whole: boolean;
  readonly #columns: number;
  #boundsMoved = true;

  constructor(highs: Highs, model: LinearModel) {
    const numCols = model.lower.length;
    const numRows = model.rowLower.length;
    this.#columns = numCols;
    this.#whole = model.whole === true;
    const { starts, indices, values, rowLower, rowUpper } = model;
    this.#model = highs.createModel({
      numCols,
      numRows,
      sense: highs.constants.objectiveSense.minimize,
      colCost: new Float64Array(numCols),
      colLower: model.lower,
      colUpper: model.upper,
      rowLower,
      rowUpper,
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
      ...(this.#whole ? { integrality: new Int32Array(numCols).fill(1) } : {}),
    });
    this.#model.options.set({ output_flag: false, random_seed: 0 });
    if (this.#whole) this.#model.options.set({ mip_rel_gap: 0, mip_abs_gap: 0 });
    else this.#model.options.set({ presolve: 'off' });
  }

  minimize(costs: Float64Array): LinearOptimum | undefined {
    const all = { kind: 'range' as const, from: 0, to: this.#columns - 1 };
    if (this.#columns > 0) this.#model.changeColsCost(all, costs);
    // After new costs the last basis is still feasible for the primal method, after new bounds for the dual.
    if (!this.#whole) {
      this.#model.options.set('simplex_strategy', this.#boundsMoved ? method.dual : method.primal);
    }
    this.#boundsMoved = false;
    this.#model.run();
    const status = this.#model.getModelStatus();
    if (status === outcome.infeasible || status === outcome.unboundedOrInfeasible) return undefined;
    if (status !== outcome.optimal) throw new TableError('solver', `outcome ${status}`);
    const { colValue, colDual } = this.#model.getSolution();
    return {
      value: this.#model.getObjectiveValue(),
      columns: colValue,
      ...(this.#whole ? {} : { reducedCosts: colDual }),
    };
  }

  setBounds(lower: Float64Array, upper: Float64Array): void {
    this.#model.changeColsBounds({ kind: 'range', from: 0, to: this.#columns - 1 }, lower, upper);
    this.#boundsMoved = true;
  }

  addRow(indices: readonly number[], values: readonly number[], lower: number, upper: number): void {
    this.#model.addRow(lower, upper, {
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    });
    this.#boundsMoved = true;
  }

  close(): void {
    this.#model.dispose();
  }
}
