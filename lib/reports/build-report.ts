import type { ExactCell } from './count-cases';
import { type ReportDimension, reportDimensions, type ReportName } from './definitions';
import { type ShownCount, suppressionThreshold, suppressSmallCount } from './suppression';

export interface ReportCell {
  /** Code by dimension name. */
  codes: Record<string, string>;
  /** Null: between 1 and threshold − 1, not shown. */
  count: ShownCount;
  suppressed: boolean;
}

export interface Report {
  name: ReportName;
  dimensions: readonly ReportDimension[];
  cells: ReportCell[];
  threshold: number;
  suppressedCells: number;
  /** Small counts are hidden, but nothing proves yet that they cannot be worked out: inside use only. */
  release: 'not-for-release';
  /** ISO 8601, UTC. */
  madeAt: string;
}

/** Codes of each dimension that occur in the cells, in order of appearance of a sorted list. */
export function codesByDimension(report: Pick<Report, 'dimensions' | 'cells'>): Record<string, string[]> {
  return Object.fromEntries(
    report.dimensions.map(({ name }) => [
      name,
      [...new Set(report.cells.flatMap((cell) => cell.codes[name] ?? []))].toSorted(),
    ]),
  );
}

/**
 * Protects exact counts for showing: every combination of the codes that occur is a cell, so that an empty one reads
 * as zero and not as missing.
 */
export function buildReport(name: ReportName, exact: readonly ExactCell[], madeAt: Date): Report {
  const dimensions = reportDimensions[name];
  const counts = new Map(exact.map((cell) => [JSON.stringify(cell.codes), cell.count]));
  const axes = dimensions.map((_, index) =>
    [...new Set(exact.map((cell) => cell.codes[index] ?? ''))].toSorted(),
  );
  const cells = combinations(axes).map((codes) => {
    const count = suppressSmallCount(counts.get(JSON.stringify(codes)) ?? 0);
    return {
      codes: Object.fromEntries(dimensions.map((dimension, index) => [dimension.name, codes[index] ?? ''])),
      count,
      suppressed: count === null,
    };
  });
  return {
    name,
    dimensions,
    cells,
    threshold: suppressionThreshold,
    suppressedCells: cells.filter((cell) => cell.suppressed).length,
    release: 'not-for-release',
    madeAt: madeAt.toISOString(),
  };
}

function combinations(axes: readonly string[][]): string[][] {
  return axes.reduce<string[][]>(
    (rows, axis) => rows.flatMap((row) => axis.map((code) => [...row, code])),
    [[]],
  );
}
