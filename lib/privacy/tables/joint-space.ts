import { cellAt, cellSpace, nodeOfCell, type CellSpace } from './cell-space';
import type { Dimension } from './dimension';
import type { Publication } from './publication';
import { TableError } from './table-error';

/** A table released before, as everybody has read it. */
export interface EarlierRelease {
  readonly name: string;
  readonly publication: Publication;
}

/** Tables of different dimensions seen in one space; more than six dimensions together are refused. */
const mostJointDimensions = 6;

/**
 * The smallest space that holds the cells of every given list of dimensions. A dimension that two tables share
 * has the codes of both; its hierarchies must not contradict each other.
 */
export function jointSpace(tables: readonly (readonly Dimension[])[]): CellSpace {
  const merged = new Map<string, Dimension>();
  for (const dimension of tables.flat()) {
    const known = merged.get(dimension.name);
    merged.set(dimension.name, known ? mergeDimensions(known, dimension) : dimension);
  }
  return cellSpace([...merged.values()], mostJointDimensions);
}

function mergeDimensions(one: Dimension, other: Dimension): Dimension {
  const parents: Record<string, string> = { ...one.parents };
  for (const [code, parent] of Object.entries(other.parents ?? {})) {
    if (parents[code] !== undefined && parents[code] !== parent) {
      throw new TableError('dimensions', `two hierarchies of ${one.name} contradict each other`);
    }
    parents[code] = parent;
  }
  return { name: one.name, codes: [...new Set([...one.codes, ...other.codes])], parents };
}

/** The codes of a cell, `null` for the total, as a release prints them. */
export type CellCodes = Readonly<Record<string, string | null>>;

/**
 * Every cell of a table in its printed order, codes that are one node included, with its number in `space`.
 */
export function printedCells(
  dimensions: readonly Dimension[],
  space: CellSpace,
): { readonly codes: CellCodes; readonly cell: number }[] {
  const own = cellSpace(dimensions);
  let printed: CellCodes[] = [{}];
  for (const axis of own.axes) {
    printed = printed.flatMap((codes) =>
      axis.labels.map(({ code }): CellCodes => ({ ...codes, [axis.name]: code })),
    );
  }
  return printed.map((codes) => ({ codes, cell: cellAt(space, codes) }));
}

/**
 * Cells of `space` that a table of these dimensions says are empty without printing them: a code that another
 * table lists and this one does not.
 */
export function emptyByDomain(dimensions: readonly Dimension[], space: CellSpace): number[] {
  const outside = space.axes.map((axis) => {
    const own = dimensions.find(({ name }) => name === axis.name);
    if (!own) return undefined;
    const listed = new Set(own.codes.map((code) => axis.nodeOf.get(code)));
    const leaves = Array.from({ length: axis.leafCount }, (_, leaf) => leaf);
    return Array.from({ length: axis.nodeCount }, (_, node) =>
      leaves.every((leaf) => !listed.has(leaf) || axis.containing[leaf]?.includes(node) !== true),
    );
  });
  const empty: number[] = [];
  for (let cell = 0; cell < space.size; cell += 1) {
    const nodes = space.axes.map((_, at) => nodeOfCell(space, cell, at));
    const foreign = nodes.some((node, at) => !outside[at] && node !== space.axes[at]?.total);
    if (!foreign && nodes.some((node, at) => outside[at]?.[node] === true)) empty.push(cell);
  }
  return empty;
}
