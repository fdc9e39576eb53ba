import { cellsContaining, linesOf, nodeOfCell, type CellSpace } from './cell-space';

/** Cells to hide so that no line tells that all its cases share one answer. */
export interface GroupDisclosure {
  /** Cells that hold a whole line. */
  readonly holders: readonly number[];
  /** Zeros to blank beside them, so that another answer stays possible. */
  readonly covers: readonly number[];
}

/**
 * Finds group disclosure: a line where one cell holds every case, so that whoever is known to be in the line has
 * that answer, however many they are. The holder and one zero of the line are to be hidden, with every sub-total
 * that is zero because of it. A code that nobody has at all covers nothing and stays a published zero, so a file
 * of one sex or one country is not blanked for it.
 */
export function groupDisclosure(space: CellSpace, values: Float64Array): GroupDisclosure {
  const covers = new Set<number>();
  const holders = new Set<number>();
  const lines = [...linesOf(space)]
    .filter(({ parent, children }) => children.length > 1 && (values[parent] ?? 0) > 0)
    .toSorted((a, b) => (values[b.parent] ?? 0) - (values[a.parent] ?? 0) || a.parent - b.parent);
  const least = leastMargins(space, values);
  for (const { children } of lines) {
    const [holder, other] = children.filter((cell) => (values[cell] ?? 0) > 0);
    if (holder === undefined || other !== undefined) continue;
    const possible = children.filter((cell) => cell !== holder && (least[cell] ?? 0) > 0);
    if (possible.length === 0) continue;
    holders.add(holder);
    if (possible.some((cell) => covers.has(cell))) continue;
    const widened = possible.map((cell) => ({
      cell,
      zeros: cellsContaining(space, cell).filter((wider) => values[wider] === 0 && !covers.has(wider)),
    }));
    const [cheapest] = widened.toSorted(
      (a, b) =>
        a.zeros.length - b.zeros.length || (least[b.cell] ?? 0) - (least[a.cell] ?? 0) || a.cell - b.cell,
    );
    for (const cell of cheapest?.zeros ?? []) covers.add(cell);
  }
  return { holders: [...holders], covers: [...covers] };
}

/** For each cell, the smallest count among its codes taken one at a time: 0 when a code occurs nowhere. */
function leastMargins(space: CellSpace, values: Float64Array): Float64Array {
  const grandTotal = space.size - 1;
  const least = new Float64Array(space.size).fill(Infinity);
  space.axes.forEach((axis, at) => {
    const stride = space.strides[at] ?? 1;
    for (let cell = 0; cell < space.size; cell += 1) {
      const margin = grandTotal + (nodeOfCell(space, cell, at) - axis.total) * stride;
      least[cell] = Math.min(least[cell] ?? 0, values[margin] ?? 0);
    }
  });
  return least;
}
