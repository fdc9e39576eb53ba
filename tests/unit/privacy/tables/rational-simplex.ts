import type { Fact } from './naive-reader';
import {
  isLess,
  isNegative,
  isZero,
  minus,
  one,
  over,
  rational,
  times,
  whole,
  zero,
  type Rational,
} from './rational';

/** A tableau row: coefficients, then the right-hand side. */
type Row = Rational[];

/**
 * The least value of Σ of the given atoms over all non-negative real tables that agree with the facts, by the
 * two-phase simplex method with Bland's rule in exact fractions. `direction` -1 gives the greatest. `undefined`:
 * unbounded. An oracle for small tables, independent of the solver in use.
 */
export function exactBound(
  atomCount: number,
  facts: readonly Fact[],
  places: readonly number[],
  direction: 1 | -1,
): Rational | undefined {
  const equations = facts.filter(({ least, most }) => least === most);
  const floors = facts.filter(({ least, most }) => least !== most && least > 0);
  const width = atomCount + floors.length;
  const rowOf = (on: readonly number[], surplus: number, value: number): Row => {
    const row: Row = Array.from({ length: width }, (_, at) => (on.includes(at) ? one : zero));
    if (surplus >= 0) row[atomCount + surplus] = rational(-1n);
    return [...row, whole(value)];
  };
  const rows = [
    ...equations.map((fact) => rowOf(fact.places, -1, fact.least)),
    ...floors.map((fact, at) => rowOf(fact.places, at, fact.least)),
  ];
  const tableau = new Tableau(rows, width);
  if (!tableau.findFeasible()) throw new Error('the facts contradict each other');
  const costs = Array.from({ length: width }, (_, at) => (places.includes(at) ? whole(direction) : zero));
  const least = tableau.minimize(costs);
  return least && direction === -1 ? minus(zero, least) : least;
}

class Tableau {
  #rows: Row[];
  readonly #width: number;
  #basis: number[];

  constructor(rows: readonly Row[], width: number) {
    this.#width = width;
    // One artificial column for each row; right-hand sides are never negative here.
    this.#rows = rows.map((row, at) => [
      ...row.slice(0, width),
      ...rows.map((_, other) => (other === at ? one : zero)),
      row[width] ?? zero,
    ]);
    this.#basis = rows.map((_, at) => width + at);
  }

  findFeasible(): boolean {
    const artificial = this.#rows.length;
    const costs = Array.from({ length: this.#width + artificial }, (_, at) =>
      at >= this.#width ? one : zero,
    );
    const least = this.#run(costs, this.#width + artificial);
    if (!least || !isZero(least)) return false;
    for (let at = 0; at < this.#rows.length; at += 1) {
      if ((this.#basis[at] ?? 0) < this.#width) continue;
      const column = (this.#rows[at] ?? []).findIndex(
        (value, index) => index < this.#width && !isZero(value),
      );
      if (column >= 0) this.#pivot(at, column);
    }
    const kept = this.#basis.map((column) => column < this.#width);
    this.#rows = this.#rows.filter((_, at) => kept[at]);
    this.#basis = this.#basis.filter((_, at) => kept[at]);
    return true;
  }

  minimize(costs: readonly Rational[]): Rational | undefined {
    return this.#run(costs, this.#width);
  }

  #run(costs: readonly Rational[], columns: number): Rational | undefined {
    for (;;) {
      const entering = Array.from({ length: columns }, (_, at) => at).find((at) =>
        isNegative(this.#reducedCost(costs, at)),
      );
      if (entering === undefined) return this.#value(costs);
      let leaving = -1;
      let best: Rational | undefined;
      this.#rows.forEach((row, at) => {
        const coefficient = row[entering] ?? zero;
        if (isZero(coefficient) || isNegative(coefficient)) return;
        const ratio = over(row.at(-1) ?? zero, coefficient);
        const tie = best !== undefined && !isLess(ratio, best) && !isLess(best, ratio);
        if (
          best === undefined ||
          isLess(ratio, best) ||
          (tie && (this.#basis[at] ?? 0) < (this.#basis[leaving] ?? 0))
        ) {
          best = ratio;
          leaving = at;
        }
      });
      if (leaving < 0) return undefined;
      this.#pivot(leaving, entering);
    }
  }

  #reducedCost(costs: readonly Rational[], column: number): Rational {
    return this.#rows.reduce(
      (cost, row, at) => minus(cost, times(costs[this.#basis[at] ?? 0] ?? zero, row[column] ?? zero)),
      costs[column] ?? zero,
    );
  }

  #value(costs: readonly Rational[]): Rational {
    return this.#rows.reduce(
      (sum, row, at) =>
        minus(sum, times(minus(zero, costs[this.#basis[at] ?? 0] ?? zero), row.at(-1) ?? zero)),
      zero,
    );
  }

  #pivot(at: number, column: number): void {
    const pivotRow = this.#rows[at] ?? [];
    const pivot = pivotRow[column] ?? one;
    const scaled = pivotRow.map((value) => over(value, pivot));
    this.#rows = this.#rows.map((row, other) => {
      const factor = row[column] ?? zero;
      if (other === at) return scaled;
      return isZero(factor)
        ? row
        : row.map((value, index) => minus(value, times(factor, scaled[index] ?? zero)));
    });
    this.#basis[at] = column;
  }
}
