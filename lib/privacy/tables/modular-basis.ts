/** The largest prime below 2²⁶, so that products of residues are exact in doubles. */
const prime = 67_108_859;

/** A sparse vector of residues by index; no entry is 0. */
export type SparseVector = Map<number, number>;

/** The vector with a 1 at each index. */
export function sumVector(indices: readonly number[]): SparseVector {
  return new Map(indices.map((index) => [index, 1]));
}

function inverse(value: number): number {
  let result = 1;
  let power = value;
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * power) % prime;
    power = (power * power) % prime;
  }
  return result;
}

/** Takes `factor` times `row` from `vector`, in place. */
function subtract(vector: SparseVector, row: SparseVector, factor: number): void {
  for (const [index, value] of row) {
    const left = ((vector.get(index) ?? 0) - ((factor * value) % prime) + prime) % prime;
    if (left === 0) vector.delete(index);
    else vector.set(index, left);
  }
}

/**
 * The row space of the equations taken in so far, in reduced echelon form modulo a prime: whole-number exact, so
 * no rounding decides what is linearly dependent. A vector reduces to nothing when it lies in the space.
 */
export class ModularBasis {
  readonly #rows = new Map<number, SparseVector>();

  /** Reduces a vector in place and returns it; empty when it is a combination of the rows. */
  reduce(vector: SparseVector): SparseVector {
    for (const index of Array.from(vector.keys())) {
      const row = this.#rows.get(index);
      const factor = vector.get(index);
      // Rows are zero at each other's pivots, so taking one away never brings another pivot back.
      if (row && factor !== undefined) subtract(vector, row, factor);
    }
    return vector;
  }

  /**
   * Takes in a vector that `reduce` has left with entries, and clears its pivot from every row and from each of
   * `others`.
   */
  insert(reduced: SparseVector, others: Iterable<SparseVector> = []): void {
    const [first] = reduced;
    if (!first) return;
    const [pivot, value] = first;
    const scale = inverse(value);
    const row: SparseVector = new Map([...reduced].map(([index, one]) => [index, (one * scale) % prime]));
    for (const rows of [this.#rows.values(), others]) {
      for (const other of rows) {
        const factor = other.get(pivot);
        if (factor !== undefined) subtract(other, row, factor);
      }
    }
    this.#rows.set(pivot, row);
  }
}

/** Whether one vector is a multiple of the other; both have entries. */
export function isMultiple(one: SparseVector, other: SparseVector): boolean {
  if (one.size !== other.size) return false;
  let ratio: number | undefined;
  for (const [index, value] of one) {
    const opposite = other.get(index);
    if (opposite === undefined) return false;
    ratio ??= (opposite * inverse(value)) % prime;
    if ((ratio * value) % prime !== opposite) return false;
  }
  return true;
}
