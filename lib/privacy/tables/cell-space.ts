import { compileAxis, type Axis, type Dimension } from './dimension';
import { TableError } from './table-error';

/** The most dimensions a table may have; beyond four, no NGO-size file keeps a publishable cell. */
export const mostDimensions = 4;
/** The most cells, sub-totals included, that are protected in one piece. */
export const mostCells = 400_000;

/** The cells of a table with all its sub-totals, numbered by mixed radix over the nodes of each axis. */
export interface CellSpace {
  readonly axes: readonly Axis[];
  readonly strides: Int32Array;
  readonly size: number;
  /** 1 where every coordinate is a finest code: the cells that all others are sums of. */
  readonly isAtom: Uint8Array;
}

/**
 * Builds the space of all cells and sub-totals. Throws `TableError` for no dimension, more than four, a
 * repeated name, or more than `mostCells` cells.
 */
export function cellSpace(dimensions: readonly Dimension[], limit: number = mostDimensions): CellSpace {
  const names = new Set(dimensions.map((dimension) => dimension.name));
  if (dimensions.length === 0 || dimensions.length > limit || names.size !== dimensions.length) {
    throw new TableError('dimensions', `a table has 1 to ${limit} dimensions of different names`);
  }
  const axes = dimensions.map(compileAxis);
  const strides = new Int32Array(axes.length);
  let size = 1;
  for (let at = axes.length - 1; at >= 0; at -= 1) {
    strides[at] = size;
    size *= axes[at]?.nodeCount ?? 1;
    if (size > mostCells) throw new TableError('tooLarge', `more than ${mostCells} cells`);
  }
  const isAtom = new Uint8Array(size).fill(1);
  axes.forEach((axis, at) => {
    for (let cell = 0; cell < size; cell += 1) {
      if (nodeAt(axis, strides[at] ?? 1, cell) >= axis.leafCount) isAtom[cell] = 0;
    }
  });
  return { axes, strides, size, isAtom };
}

function nodeAt(axis: Axis, stride: number, cell: number): number {
  return Math.floor(cell / stride) % axis.nodeCount;
}

/** The node of a cell on one axis. */
export function nodeOfCell(space: CellSpace, cell: number, axisIndex: number): number {
  const axis = space.axes[axisIndex];
  return axis ? nodeAt(axis, space.strides[axisIndex] ?? 1, cell) : 0;
}

/** The number of the cell with these codes, `null` standing for the total. Throws on an unlisted code. */
export function cellAt(space: CellSpace, codes: Readonly<Record<string, string | null>>): number {
  let cell = 0;
  space.axes.forEach((axis, at) => {
    const code = codes[axis.name];
    const node = code === null || code === undefined ? axis.total : axis.nodeOf.get(code);
    if (node === undefined) throw new TableError('unknownCode', `in dimension ${axis.name}`);
    cell += node * (space.strides[at] ?? 1);
  });
  return cell;
}

/** The codes of a cell, `null` for the total; where two codes are one node, the first of the domain. */
export function codesOf(space: CellSpace, cell: number): Record<string, string | null> {
  const codes: Record<string, string | null> = {};
  space.axes.forEach((axis, at) => {
    const node = nodeAt(axis, space.strides[at] ?? 1, cell);
    codes[axis.name] =
      node === axis.total ? null : (axis.labels.find((label) => label.node === node)?.code ?? null);
  });
  return codes;
}

/** All cells that contain a cell: itself first, the grand total last. */
export function cellsContaining(space: CellSpace, cell: number): number[] {
  let cells = [0];
  for (const [at, axis] of space.axes.entries()) {
    const stride = space.strides[at] ?? 1;
    const wider: number[] = [];
    for (const node of axis.containing[nodeAt(axis, stride, cell)] ?? []) {
      for (const partial of cells) wider.push(partial + node * stride);
    }
    cells = wider;
  }
  return cells;
}

/** Adds every atom's value into all its sub-totals, in place. Sub-totals must be 0 before. */
export function rollUp(space: CellSpace, values: Float64Array): void {
  space.axes.forEach((axis, at) => {
    const stride = space.strides[at] ?? 1;
    for (let cell = 0; cell < space.size; cell += 1) {
      const value = values[cell] ?? 0;
      const node = nodeAt(axis, stride, cell);
      if (value === 0 || node >= axis.leafCount) continue;
      for (const wider of axis.containing[node] ?? []) {
        const parent = cell + (wider - node) * stride;
        if (wider !== node) values[parent] = (values[parent] ?? 0) + value;
      }
    }
  });
}

/** One parent cell and the cells directly under it along one axis: together they add up to it. */
export interface Line {
  readonly parent: number;
  readonly children: readonly number[];
}

/** Every line of the space, axis by axis, parents in ascending order. */
export function* linesOf(space: CellSpace): Generator<Line> {
  for (const [at, axis] of space.axes.entries()) {
    const stride = space.strides[at] ?? 1;
    for (let parent = 0; parent < space.size; parent += 1) {
      const node = nodeAt(axis, stride, parent);
      const under = axis.children[node];
      if (!under || under.length === 0) continue;
      yield { parent, children: Array.from(under, (child) => parent + (child - node) * stride) };
    }
  }
}

/** For each cell, the atoms it is the sum of. */
export function atomsByCell(space: CellSpace): number[][] {
  const atoms: number[][] = Array.from({ length: space.size }, () => []);
  for (let atom = 0; atom < space.size; atom += 1) {
    if (space.isAtom[atom] === 1) for (const cell of cellsContaining(space, atom)) atoms[cell]?.push(atom);
  }
  return atoms;
}
